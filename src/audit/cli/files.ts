import { randomUUID } from 'node:crypto'
import { lstat, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
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

  async create(path, text) {
    await refuseLink(dirname(path))
    await writeNew(path, text, 0o644)
  },

  async replace(path, before, after) {
    await refuseLink(dirname(path))
    await refuseLink(path)
    const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}`)
    try {
      await writeNew(beside, after, (await lstat(path)).mode)
      if (!(await readFile(path)).equals(Buffer.from(before))) throw new Error(`${path} was changed meanwhile`)
      await rename(beside, path)
    } catch (error) {
      await rm(beside, { force: true })
      throw error
    }
  },
}

/** A repository is somebody else's: a link in it may lead out of it. */
async function refuseLink(path: string): Promise<void> {
  if ((await lstat(path)).isSymbolicLink()) throw new Error(`${path} is a link`)
}

/** Made anew or not at all, a link included. https://man7.org/linux/man-pages/man2/open.2.html (O_EXCL) */
async function writeNew(path: string, text: string, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode)
  try {
    await file.writeFile(text)
    await file.chmod(mode)
    await file.sync()
  } finally {
    await file.close()
  }
}
