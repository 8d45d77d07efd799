import type { Commit } from '../../model/change.ts'
import type { Move } from './activity.ts'
import type { ReadPull } from './pull-request-pages.ts'

type Merged = Pick<ReadPull, 'baseRefName' | 'mergeCommit'>

/**
 * How a pull request's base came to its merge commit: as GitHub merged it, or as somebody pushed there. A signature does not tell: in
 * a codespace, GitHub signs whatever is committed. A merge queue moves the base past the merge commits of a whole group at once.
 * https://docs.github.com/en/rest/repos/repos#list-repository-activities
 */
export function mergeMoveIn(
  moves: readonly Move[],
  { baseRefName, mergeCommit }: Merged,
  commits: ReadonlyMap<string, Pick<Commit, 'parents'>>,
): string | null {
  if (mergeCommit === null) return null
  const ofBase = moves.filter(({ ref }) => ref === `refs/heads/${baseRefName}`)
  const found =
    ofBase.find(({ after }) => after === mergeCommit.oid) ??
    ofBase.find((move) => move.type === 'merge_queue_merge' && isOnTheWay(mergeCommit.oid, move, commits))
  return found?.type ?? null
}

/** Whether a branch passed a commit in one move, by its first parents. */
function isOnTheWay(
  sha: string,
  { before, after }: Move,
  commits: ReadonlyMap<string, Pick<Commit, 'parents'>>,
): boolean {
  const passed = new Set([after])
  for (const one of passed) {
    const [first] = commits.get(one)?.parents ?? []
    if (first !== undefined && first !== before) passed.add(first)
  }
  return passed.has(sha)
}
