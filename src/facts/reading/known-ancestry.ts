import type { Commit } from '../../model/change.ts'
import type { Ancestry } from './ancestry.ts'

/** Commits that were read, by sha. What they stand on may be missing. */
export type History = ReadonlyMap<string, Pick<Commit, 'tree' | 'parents'>>

/** How a merge stands to the base. */
export interface OnTheBase {
  readonly theirs: string
  /** The commits of the base that our side stands on, where `theirs` is known to be of the base as well; null: that is not known. */
  readonly standsOn: readonly string[] | null
}

/**
 * What one has to know to merge two commits, where what was read of the base tells it; undefined where it does not. Our side has
 * no commit of the base but what it stands on and what is below that, so it has no other common ancestors with the base.
 */
export function knownAncestry(history: History, { theirs, standsOn }: OnTheBase): Ancestry | undefined {
  if (standsOn === null || !areBelow(history, theirs, standsOn)) return undefined
  const nearest = standsOn.find((sha) => areBelow(history, sha, standsOn)) ?? ''
  const [ancestor, their] = [history.get(nearest), history.get(theirs)]
  if (ancestor === undefined || their === undefined) return undefined
  return { ancestor: { sha: nearest, tree: ancestor.tree }, theirTree: their.tree, forkPoints: [nearest] }
}

/** Whether commits are known to be among the ancestors of another, or to be that one. */
function areBelow(history: History, upper: string, lower: readonly string[]): boolean {
  const missing = new Set(lower)
  const reached = new Set([upper])
  for (const sha of reached) {
    missing.delete(sha)
    if (missing.size === 0) return true
    for (const parent of history.get(sha)?.parents ?? []) reached.add(parent)
  }
  return false
}
