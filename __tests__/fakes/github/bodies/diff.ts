import { walk } from '../../world/git-reading.ts'
import type { World } from '../../world/world.ts'
import type { Body } from './body.ts'

/** The files that differ between two commits, as GitHub lists them; against nothing, all are added. */
export function diffBody(world: World, before: string | undefined, after: string): Body[] {
  const old = blobsOf(world, before)
  const now = blobsOf(world, after)
  const paths = [...new Set([...old.keys(), ...now.keys()])].sort()
  return paths
    .filter((path) => old.get(path) !== now.get(path))
    .map((path) => entry(world, { path, before: old.get(path), after: now.get(path), commit: after }))
}

function blobsOf(world: World, commit: string | undefined): Map<string, string> {
  if (commit === undefined) return new Map()
  const blobs = walk(world.git, world.commit(commit).tree).filter(({ type }) => type === 'blob')
  return new Map(blobs.map(({ path, sha }) => [path, sha]))
}

interface Change {
  readonly path: string
  readonly before: string | undefined
  readonly after: string | undefined
  readonly commit: string
}

function entry(world: World, { path, before, after, commit }: Change): Body {
  const name = path.split('/').map(encodeURIComponent).join('/')
  const page = `${world.urls.server}/${world.repository.fullName}`
  const additions = lines(world, after).filter((line) => !lines(world, before).includes(line))
  const deletions = lines(world, before).filter((line) => !lines(world, after).includes(line))
  const patch = [...deletions.map((line) => `-${line}`), ...additions.map((line) => `+${line}`)]
  const hunk = `@@ -1,${deletions.length} +1,${additions.length} @@`
  return {
    sha: after ?? before ?? '',
    filename: path,
    status: before === undefined ? 'added' : after === undefined ? 'removed' : 'modified',
    additions: additions.length,
    deletions: deletions.length,
    changes: additions.length + deletions.length,
    blob_url: `${page}/blob/${commit}/${name}`,
    raw_url: `${page}/raw/${commit}/${name}`,
    contents_url: `${world.urls.api}/repos/${world.repository.fullName}/contents/${name}?ref=${commit}`,
    patch: [hunk, ...patch].join('\n'),
  }
}

function lines(world: World, blob: string | undefined): string[] {
  const text = blob === undefined ? '' : (world.git.blobs.get(blob)?.toString() ?? '')
  return text.split('\n').slice(0, -1)
}

/** The sums that GitHub gives beside a list of files. */
export function statsOf(files: readonly Body[]): { additions: number; deletions: number; total: number } {
  const sum = (key: string) => files.reduce((total, file) => total + Number(file[key]), 0)
  return { additions: sum('additions'), deletions: sum('deletions'), total: sum('changes') }
}
