import { basename, dirname, join } from 'node:path'
import { messageOf } from '../../model/errors.ts'
import type { Files } from '../define.ts'

/** A record and its bundle, as their places in the folder say; one of them may be missing. */
export interface Found {
  readonly record: string | null
  readonly bundle: string | null
}

/** What was looked for in vain. */
export interface Missing {
  readonly path: string
  readonly why: string
}

const RECORD = 'evidence.json'
const BUNDLE = 'evidence.sigstore.json'

/** Finds the records at those paths: a record, a bundle, or a folder with any number of them at any depth. */
export async function findEvidence(
  paths: readonly string[],
  files: Files,
): Promise<{ readonly found: readonly Found[]; readonly missing: readonly Missing[] }> {
  const found: Found[] = []
  const missing: Missing[] = []
  for (const path of paths) {
    const kind = await files.kind(path)
    try {
      const here = kind === 'folder' ? inFolder(await files.list(path)) : [await besideFile(path, files)]
      if (kind === undefined) missing.push({ path, why: 'does not exist' })
      else if (here.length === 0) missing.push({ path, why: `holds no ${RECORD}` })
      else found.push(...here)
    } catch (error) {
      missing.push({ path, why: `can't be read (${messageOf(error)})` })
    }
  }
  return { found, missing }
}

/** A file was named: the other one of the pair lies beside it, under the same name. */
async function besideFile(path: string, files: Files): Promise<Found> {
  const existing = async (other: string) => ((await files.kind(other)) === 'file' ? other : null)
  if (path.endsWith('.sigstore.json'))
    return { record: await existing(path.replace(/\.sigstore\.json$/, '.json')), bundle: path }
  return { record: path, bundle: await existing(path.replace(/(\.json)?$/, '.sigstore.json')) }
}

function inFolder(paths: readonly string[]): Found[] {
  const known = new Set(paths)
  const folders = paths.filter((path) => [RECORD, BUNDLE].includes(basename(path))).map((path) => dirname(path))
  const existing = (path: string) => (known.has(path) ? path : null)
  return [...new Set(folders)].map((folder) => ({
    record: existing(join(folder, RECORD)),
    bundle: existing(join(folder, BUNDLE)),
  }))
}
