import type { NotRecomputed } from '../../model/change.ts'
import { observed, type Seen } from '../../model/fact.ts'
import { type Ancestry, ancestryOf, isOnlyNearest, type Sides } from './ancestry.ts'
import type { Place } from './in-repository.ts'
import { type History, knownAncestry, type OnTheBase } from './known-ancestry.ts'
import { sideBySide } from './side-by-side.ts'
import type { Four, Outcome } from './three-way/outcome.ts'
import { recompute } from './three-way/recompute.ts'

/** Two commits to be merged, the second one of the base. */
export interface ToMerge extends Sides, OnTheBase {}

/** A merge, or what a rebase comes to, with the tree that came of it. */
export interface Merging extends ToMerge {
  readonly ourTree: string
  readonly result: string
}

/** Most pairs of commits that are compared, for each of which GitHub has to be asked. */
const MOST = 40

/**
 * Recomputes merges, in their order. What `history` does not tell of how two commits stand to each other is asked; `others` are
 * looked at then as well, for what they show of it.
 */
export async function recomputeMerges(
  place: Place,
  history: History,
  merges: readonly Merging[],
  others: readonly ToMerge[],
): Promise<readonly Outcome[]> {
  const sides = new Map([...merges, ...others].map((one) => [keyOf(one), one]))
  const known = new Map([...sides].map(([key, one]) => [key, knownAncestry(history, one)]))
  const isOpen = (one: ToMerge) => known.get(keyOf(one)) === undefined
  const compared = merges.some(isOpen) ? [...sides.values()].filter(isOpen).slice(0, MOST) : []
  const answers = await sideBySide(compared, (one) => ancestryOf(place, one))
  const asked = new Map(compared.map((one, index) => [keyOf(one), answers[index]]))
  const ancestryFor = (one: ToMerge): Seen<Ancestry> | undefined => {
    const told = known.get(keyOf(one))
    return told === undefined ? asked.get(keyOf(one)) : observed(told)
  }
  const below = Map.groupBy(
    [...sides.values()].flatMap((one) => pairOf(one.theirs, ancestryFor(one))),
    ({ upper }) => upper,
  )
  return recompute(
    place,
    merges.map((merge) => treesOf(merge, ancestryFor(merge), (sha) => lowerThan(sha, below))),
  )
}

const keyOf = ({ ours, theirs }: Sides): string => `${theirs}...${ours}`

interface Pair {
  readonly upper: string
  readonly lower: string
}

const pairOf = (upper: string, answer: Seen<Ancestry> | undefined): readonly Pair[] =>
  answer?.status === 'observed' ? [{ upper, lower: answer.value.ancestor.sha }] : []

const lowerThan = (sha: string, below: ReadonlyMap<string, readonly Pair[]>): readonly string[] =>
  (below.get(sha) ?? []).map(({ lower }) => lower)

/** The trees that are to be merged, or why there is no telling which. */
function treesOf(
  { ourTree, result }: Merging,
  answer: Seen<Ancestry> | undefined,
  below: (sha: string) => readonly string[],
): Four<string> | NotRecomputed {
  if (answer === undefined) return 'too-much-to-read'
  if (answer.status !== 'observed') return 'no-answer'
  const { ancestor, theirTree, forkPoints } = answer.value
  if (forkPoints === null) return 'too-much-to-read'
  if (!isOnlyNearest(ancestor.sha, forkPoints, below)) return 'several-common-ancestors'
  return { base: ancestor.tree, ours: ourTree, theirs: theirTree, result }
}
