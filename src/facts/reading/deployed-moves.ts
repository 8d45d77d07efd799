import { observed, type Seen } from '../../model/fact.ts'
import type { RuleBypasses } from '../../model/rules.ts'
import { type Move, readActivity } from './activity.ts'
import type { Place } from './in-repository.ts'

const MOST_PAGES = 10

/** From what to what the branch moved. */
export interface Stretch {
  readonly branch: string
  /** What was deployed before; null: nothing, so only the move that led to the head is wanted. */
  readonly from: { readonly sha: string; readonly at: string | null } | null
  readonly head: string
  /** What is older is not looked for. */
  readonly since: string
}

/** The moves of a branch since a revision was deployed, up to the one that led to the head. */
export async function deployedMoves(place: Place, stretch: Stretch): Promise<Seen<RuleBypasses['moves']>> {
  const { branch, from, head, since } = stretch
  const reach = { ref: `refs/heads/${branch}`, since, until: from?.sha ?? head, mostPages: MOST_PAGES }
  const { moves, refusal } = await readActivity(place, reach)
  if (refusal !== undefined) return refusal
  const last = moves.findIndex(({ after }) => after === head)
  const first = from === null ? last + 1 : moves.findIndex((move, index) => index > last && ledTo(move, from))
  const complete = last >= 0 && first >= 0
  const items = last < 0 ? [] : moves.slice(last, first < 0 ? undefined : first)
  return observed({
    complete,
    items: items.map(({ before, after, at, by, type }) => ({ before, after, at, by, type })),
  })
}

/** A branch may come back to what was deployed: then what it did in between counts. */
const ledTo = ({ after, at }: Move, from: NonNullable<Stretch['from']>): boolean =>
  after === from.sha && (from.at === null || Date.parse(at) <= Date.parse(from.at))
