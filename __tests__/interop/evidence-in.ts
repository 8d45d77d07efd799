import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ArtifactStore } from '../fakes/artifact-store.ts'
import { succeed } from './command.ts'

/** Unpacks the one artifact that a job has uploaded into a new folder, and answers where the record and its bundle are. */
export async function evidenceIn(store: ArtifactStore, folder: string): Promise<{ record: string; bundle: string }> {
  const [artifact, ...others] = store.list()
  if (artifact === undefined || others.length > 0) throw new Error('the job uploaded not one artifact')
  await mkdir(folder, { recursive: true })
  const archive = join(folder, 'artifact.zip')
  await writeFile(archive, artifact.content)
  await succeed('python3', ['-m', 'zipfile', '--extract', archive, folder])
  return { record: join(folder, 'evidence.json'), bundle: join(folder, 'evidence.sigstore.json') }
}
