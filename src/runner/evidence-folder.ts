import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Evidence } from '../model/delivery.ts'
import { EvidenceError } from '../model/errors.ts'

/** What is kept before anything is tried that can fail. */
export interface Sealed {
  readonly name: string
  readonly recordText: string
  readonly recordDigest: string
  readonly page: string
}

/**
 * Writes a record and its page into a fresh folder under the first of these places that takes one, before it is signed:
 * whatever happens then, the record is on disk.
 */
export async function keepRecord(places: readonly string[], { name, page, ...record }: Sealed): Promise<Evidence> {
  const folder = await freshFolder(places.map((place) => join(place, 'delivery-evidence', name)))
  const recordPath = join(folder, 'evidence.json')
  const pagePath = join(folder, 'evidence.html')
  await Promise.all([write(recordPath, record.recordText), write(pagePath, page)])
  return { name, folder, recordPath, pagePath, ...record, bundlePath: undefined, bundle: undefined }
}

/** The first of these folders that can be made anew. */
async function freshFolder([folder, ...others]: readonly string[]): Promise<string> {
  if (folder === undefined)
    throw new EvidenceError(
      'DELIVER',
      'No folder for the record could be made.',
      'Give the job a temporary folder that it can write to.',
    )
  try {
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { recursive: true, mode: 0o700 })
    return folder
  } catch {
    return freshFolder(others)
  }
}

/** Writes the signature beside its record. */
export async function keepBundle(evidence: Evidence, bundle: string): Promise<Evidence> {
  const bundlePath = join(evidence.folder, 'evidence.sigstore.json')
  await write(bundlePath, bundle)
  return { ...evidence, bundlePath, bundle }
}

const write = (path: string, text: string): Promise<void> => writeFile(path, text, { mode: 0o600, flag: 'wx' })
