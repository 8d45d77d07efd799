import { createHash } from 'node:crypto'
import { mapSeen, observed, type Seen, unavailable } from '../../model/fact.ts'
import { integerAt, textAt } from '../../model/json.ts'
import type { GitHub } from '../../model/world.ts'
import { objectId } from './object-id.ts'

/** A text file of the repository at one commit. */
export interface RepositoryFile {
  readonly text: string
  /** Git's id of the content. */
  readonly blob: string
  /** `sha256:` and the hex digest of the content. */
  readonly digest: string
}

/**
 * Reads a file of the repository at a commit, or on the default branch when none is given.
 * What GitHub sends is checked against the git id it names, so a cut answer is never read as the whole file. Bytes that are
 * not UTF-8 make it throw: a text that stood for them would have another digest.
 */
export async function readRepositoryFile(github: GitHub, path: string, ref?: string): Promise<Seen<RepositoryFile>> {
  // https://docs.github.com/en/rest/repos/contents#get-repository-content
  const answer = await github.get('GET /repos/{owner}/{repo}/contents/{path}', {
    path,
    ...(ref === undefined ? {} : { ref }),
  })
  if (answer.status !== 'observed') return answer
  const content = contentOf(answer.value)
  if (content === undefined) return unavailable('malformed', `GitHub's answer for ${path} is not the whole of a file.`)
  return mapSeen(answer, () => content)
}

/** Reads a file of the default branch; null: there is none. */
export async function readIfThere(github: GitHub, path: string): Promise<Seen<RepositoryFile | null>> {
  const file = await readRepositoryFile(github, path)
  if (file.status !== 'unavailable' || file.reason !== 'not-found') return file
  return mapSeen(await canReadFiles(github), () => null)
}

/** A 404 says "no such file" only to a token that may read files: GitHub hides what others may not see behind the same answer. */
export async function canReadFiles(github: GitHub): Promise<Seen<true>> {
  const root = await github.get('GET /repos/{owner}/{repo}/contents/{path}', { path: '' })
  if (root.status !== 'observed') return root
  return Array.isArray(root.value)
    ? observed(true)
    : unavailable('malformed', "GitHub's listing of the repository's files is not a list.", ['contents: read'])
}

function contentOf(data: unknown): RepositoryFile | undefined {
  const blob = textAt(data, 'sha')
  const encoded = textAt(data, 'content') ?? ''
  const size = integerAt(data, 'size')
  if (blob === null || textAt(data, 'type') !== 'file' || textAt(data, 'encoding') !== 'base64') return undefined
  const bytes = Buffer.from(encoded, 'base64')
  if (bytes.byteLength !== size || objectId('blob', bytes) !== blob) return undefined
  return {
    text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
    blob,
    digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
  }
}
