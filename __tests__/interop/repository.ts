import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { type Commit, type Git, objectId, type TreeEntry } from '../fakes/world/git.ts'
import { succeed } from './command.ts'

/** Lays out a world's repository as a real one, checked out on `branch`: git reads there the very objects that the loopback GitHub tells of. */
export async function checkOut(
  git: Git,
  folder: string,
  { branch, origin }: { branch: string; origin: string },
): Promise<void> {
  await succeed('git', ['init', '--quiet', '--initial-branch', branch, folder])
  const objects = [
    ...[...git.blobs.values()].map((content) => ({ type: 'blob' as const, content })),
    ...[...git.trees.values()].map((entries) => ({ type: 'tree' as const, content: treeContent(entries) })),
    ...[...git.commits.values()].map((commit) => ({ type: 'commit' as const, content: commitContent(commit) })),
  ]
  for (const { type, content } of objects) await writeObject(join(folder, '.git', 'objects'), type, content)
  for (const [ref, sha] of git.refs) await succeed('git', ['update-ref', ref, sha], { cwd: folder })
  await succeed('git', ['remote', 'add', 'origin', origin], { cwd: folder })
  await succeed('git', ['reset', '--quiet', '--hard'], { cwd: folder })
}

/** https://git-scm.com/book/en/v2/Git-Internals-Git-Objects */
async function writeObject(objects: string, type: 'blob' | 'tree' | 'commit', content: Buffer): Promise<void> {
  const sha = objectId(type, content)
  await mkdir(join(objects, sha.slice(0, 2)), { recursive: true })
  const stored = deflateSync(Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content]))
  await writeFile(join(objects, sha.slice(0, 2), sha.slice(2)), stored)
}

function treeContent(entries: readonly TreeEntry[]): Buffer {
  const parts = entries.map(({ mode, path, sha }) =>
    Buffer.concat([Buffer.from(`${mode.replace(/^0/, '')} ${path}\0`), Buffer.from(sha, 'hex')]),
  )
  return Buffer.concat(parts)
}

/** The payload is the commit without its signature, which git keeps among the headers. */
function commitContent({ payload, signature }: Commit): Buffer {
  const end = payload.indexOf('\n\n')
  const signed = signature === undefined ? '' : `\ngpgsig ${signature.split('\n').join('\n ')}`
  return Buffer.from(`${payload.slice(0, end)}${signed}${payload.slice(end)}`)
}
