import type { Merges } from '../model/change.ts'

/** What comparing and recomputing told about commits; empty where nothing was recomputed. */
export interface Recomputed {
  /** Trees by commit, of commits that the pull request no longer holds. */
  readonly trees: ReadonlyMap<string, string>
  /** Merges whose result is what merging their parents gives by itself. */
  readonly cleanMerges: ReadonlySet<string>
  /** Heads that another took the place of with no edit of its own. */
  readonly cleanRebases: readonly CleanRebase[]
  /** What may be clean as well, for all that was seen. */
  readonly open: Open
}

/** `to` has just what merging `from` and `onto` gives by itself. */
export type CleanRebase = Pick<Merges['rebases'][number], 'from' | 'onto' | 'to'>

/** What nobody looked at: there was too much of it, or GitHub did not answer. That a merge has no one result is an answer. */
export interface Open {
  /** Null: any. */
  readonly merges: ReadonlySet<string> | null
  readonly rebases: readonly CleanRebase[]
  /** Whether commits that their pull request no longer holds, and that are not among the trees, were not compared at all. */
  readonly gone: boolean
}

/** There was nothing to be recomputed. */
export const NOTHING_RECOMPUTED: Recomputed = {
  ...{ trees: new Map(), cleanMerges: new Set(), cleanRebases: [] },
  open: { merges: new Set(), rebases: [], gone: false },
}

/** Nobody looked. */
export const NOTHING_SEEN: Recomputed = {
  ...NOTHING_RECOMPUTED,
  open: { merges: null, rebases: [], gone: true },
}

/** What was recomputed with a clean result, and what may have one. What is known to have none is unseen content. */
export function recomputedIn(merges: Merges | undefined): Recomputed {
  if (merges === undefined) return NOTHING_SEEN
  return {
    trees: new Map(Object.entries(merges.trees)),
    cleanMerges: new Set(merges.merges.filter(isSame).map(({ commit }) => commit)),
    cleanRebases: merges.rebases.filter(isSame),
    open: {
      merges: new Set(merges.merges.filter(wasNotRead).map(({ commit }) => commit)),
      rebases: merges.rebases.filter(wasNotRead),
      gone: !merges.complete,
    },
  }
}

type Result = Pick<Merges['merges'][number], 'result' | 'reason'>

const isSame = ({ result }: Result): boolean => result === 'same'
const wasNotRead = ({ reason }: Result): boolean => reason === 'no-answer' || reason === 'too-much-to-read'
