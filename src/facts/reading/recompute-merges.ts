import type { NotRecomputed } from '../../model/change.ts'
import type { Seen } from '../../model/fact.ts'
import { type Ancestry, ancestryOf, isOnlyNearest, type Sides } from './ancestry.ts'
import type { Place } from './in-repository.ts'
import { sideBySide } from './side-by-side.ts'
import type { Four, Outcome } from './three-way/outcome.ts'
import { recompute } from './three-way/recompute.ts'

/** A merge, or what a rebase comes to, with the tree that came of it. */
export interface Merging extends Sides {
  readonly ourTree: string
  readonly result: string
}

/** Most pairs of commits that are compared. */
const MOST = 40

/** Recomputes merges, in their order. `others` are compared as well, for what they show of how commits stand to each other. */
export async function recomputeMerges(
  place: Place,
  merges: readonly Merging[],
  others: readonly Sides[],
): Promise<readonly Outcome[]> {
  const sides = new Map([...merges, ...others].map((one) => [keyOf(one), one]))
  const compared = [...sides.values()].slice(0, MOST)
  const answers = await sideBySide(compared, (one) => ancestryOf(place, one))
  const ancestries = new Map(compared.map((one, index) => [keyOf(one), answers[index]]))
  const below = Map.groupBy(
    compared.flatMap(({ theirs }, index) => pairOf(theirs, answers[index])),
    ({ upper }) => upper,
  )
  return recompute(
    place,
    merges.map((merge) => treesOf(merge, ancestries.get(keyOf(merge)), (sha) => lowerThan(sha, below))),
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
