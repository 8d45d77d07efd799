import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Evidence } from '../model/delivery.ts'

/** What is kept before anything is tried that can fail. */
export interface Sealed {
  readonly name: string
  readonly recordText: string
  readonly recordDigest: string
  readonly page: string
}

/**
 * Writes a record and its page into a fresh folder under the runner's temporary folder, before it is signed:
 * whatever happens then, the record is on disk.
 */
export async function keepRecord(temporary: string, { name, page, ...record }: Sealed): Promise<Evidence> {
  const folder = join(temporary, 'delivery-evidence', name)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const recordPath = join(folder, 'evidence.json')
  const pagePath = join(folder, 'evidence.html')
  await Promise.all([write(recordPath, record.recordText), write(pagePath, page)])
  return { name, folder, recordPath, pagePath, ...record, bundlePath: undefined, bundle: undefined }
}

/** Writes the signature beside its record. */
export async function keepBundle(evidence: Evidence, bundle: string): Promise<Evidence> {
  const bundlePath = join(evidence.folder, 'evidence.sigstore.json')
  await write(bundlePath, bundle)
  return { ...evidence, bundlePath, bundle }
}

const write = (path: string, text: string): Promise<void> => writeFile(path, text, { mode: 0o600, flag: 'wx' })
