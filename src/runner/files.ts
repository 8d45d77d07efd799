import { createHash, hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Files } from '../model/world.ts'

async function sha256(path: string): Promise<string> {
  // A device or a pipe may never end.
  if (!(await stat(path)).isFile()) throw new Error(`${path} is not a file`)
  const digest = createHash('sha256')
  await pipeline(createReadStream(path), digest)
  return digest.digest('hex')
}

/** The files of the machine that the job runs on. */
export const files: Files = { readText: (path) => readFile(path, 'utf8'), sha256 }

/**
 * What the files that run are known by: `sha256:` and the digest of their listing, as
 * `LC_ALL=C; sha256sum * | sha256sum` in their folder prints it. Folders in the folder do not count.
 */
export async function folderDigest(folder: string): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
  const lines = await Promise.all(
    names.sort().map(async (name) => `${hash('sha256', await readFile(join(folder, name)))}  ${name}\n`),
  )
  return `sha256:${hash('sha256', lines.join(''))}`
}
