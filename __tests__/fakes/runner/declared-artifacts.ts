import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'

/** Something that a step said it made, by a line in GITHUB_ARTIFACTS. */
export interface DeclaredArtifact {
  readonly name: string
  readonly digest: string
  readonly kind: 'file' | 'oci'
}

/** A step's GITHUB_ARTIFACTS: one path, `file://` URL or `oci://reference@sha256:…` a line. */
export async function declaredArtifacts(text: string, workspace: string): Promise<DeclaredArtifact[]> {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  return await Promise.all(lines.map(async (line) => await declared(line.trim(), workspace)))
}

async function declared(line: string, workspace: string): Promise<DeclaredArtifact> {
  const image = /^oci:\/\/(?<name>.+)@(?<digest>sha256:[0-9a-f]{64})$/.exec(line)?.groups
  if (image?.['name'] !== undefined) return { name: image['name'], digest: image['digest'] ?? '', kind: 'oci' }
  const path = resolve(workspace, line.replace(/^file:\/\//, ''))
  const digest = createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
  return { name: basename(path), digest: `sha256:${digest}`, kind: 'file' }
}

/** GITHUB_ARTIFACTS_LIST: all that the job's steps have declared so far. */
export function artifactsList(subjects: readonly DeclaredArtifact[]): string {
  return JSON.stringify({ version: 1, subjects })
}
