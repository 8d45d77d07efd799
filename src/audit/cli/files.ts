import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Files } from '../define.ts'

/** The files of the machine the auditor sits at. */
export const machineFiles: Files = {
  async read(path) {
    return await readFile(path)
  },

  async kind(path) {
    const entry = await stat(path).catch(() => undefined)
    if (entry === undefined) return undefined
    return entry.isDirectory() ? 'folder' : 'file'
  },

  async list(folder) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
  },
}
