import type { Endpoints } from '@octokit/types'
import type { Account } from '../../model/account.ts'
import type { Seen, Unavailable } from '../../model/fact.ts'
import type { Page } from '../../model/world.ts'
import { restAccount } from './actor.ts'
import type { Place } from './in-repository.ts'

const ROUTE = 'GET /repos/{owner}/{repo}/activity'
const PER_PAGE = 100

type Activities = Endpoints[typeof ROUTE]['response']['data']

/** A move of a branch, as the server saw it. */
export interface Move {
  /** `refs/heads/…` */
  readonly ref: string
  /** What the branch was at before; zeroes where it came into being. */
  readonly before: string
  readonly after: string
  readonly at: string
  readonly by: Account | null
  readonly type: Activities[number]['activity_type']
}

/** The moves of some branches, newest first, as far back as they were read. */
export interface Activity {
  readonly moves: readonly Move[]
  /** Whether the moves of a time are all there: those from it until now. */
  readonly covers: (since: string) => boolean
  readonly refusal: Unavailable | undefined
}

/** How far activity is read. */
export interface Reach {
  /** Of this branch alone, as `refs/heads/…`. */
  readonly ref?: string
  /** Moves of this kind alone. */
  readonly type?: Move['type']
  /** Back to this time. */
  readonly since: string
  /** No further than the move that led to this commit. */
  readonly until?: string
  readonly mostPages: number
}

/** Reads the repository's activity page by page, newest first. */
export async function readActivity(
  { github }: Place,
  { ref, type, since, until, mostPages }: Reach,
): Promise<Activity> {
  const moves = new Map<number, Move>()
  const reached = { to: Number.POSITIVE_INFINITY }
  let after: string | null = null
  for (let pages = 0; pages < mostPages; pages += 1) {
    // https://docs.github.com/en/rest/repos/repos#list-repository-activities
    const seen: Seen<Page<Activities>> = await github.page(ROUTE, {
      per_page: PER_PAGE,
      ...(ref !== undefined && { ref }),
      ...(type !== undefined && { activity_type: type }),
      ...(after !== null && { after }),
    })
    if (seen.status !== 'observed')
      return activityOf(moves, reached.to, seen.status === 'unavailable' ? seen : undefined)
    for (const activity of seen.value.items) {
      moves.set(Number(activity.id), toMove(activity))
      reached.to = Math.min(reached.to, Date.parse(activity.timestamp))
    }
    after = seen.value.after
    if (after === null) reached.to = Number.NEGATIVE_INFINITY
    const found = seen.value.items.some((activity) => activity.after === until)
    if (after === null || found || reached.to < Date.parse(since)) break
  }
  return activityOf(moves, reached.to, undefined)
}

/** A page may end within a second, so the last second that was reached is not covered. */
const activityOf = (moves: ReadonlyMap<number, Move>, to: number, refusal: Unavailable | undefined): Activity => ({
  moves: [...moves.values()],
  covers: (since) => to < Date.parse(since),
  refusal,
})

const toMove = ({ ref, before, after, timestamp, actor, activity_type }: Activities[number]): Move => ({
  ref,
  before,
  after,
  at: timestamp,
  by: restAccount(actor),
  type: activity_type,
})
