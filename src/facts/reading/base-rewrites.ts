import type { PullRequest, PullRequestEvent } from '../../model/change.ts'
import { observed } from '../../model/fact.ts'
import type { World } from '../../model/world.ts'
import { type Activity, type Move, readActivity } from './activity.ts'
import type { ReadPull } from './pull-request-pages.ts'
import { sideBySide } from './side-by-side.ts'

/** What takes a branch back, and pages of each that are read of one branch. A deleted one can be made anew where it was long ago. */
const TAKES_BACK = ['force_push', 'branch_deletion'] as const
const PAGES = 2

type Rewrites = PullRequest['events']

/**
 * The times when the base of each pull request was moved by force, or deleted, while it was open, in their order: what the base no longer
 * holds then is the pull request's own, as on another base. Where the activity of all branches does not reach back so
 * far, that one branch is asked for them. What moved in a fork is unseen anyhow, and so are its heads.
 */
export async function baseRewritesOf(
  world: World,
  pulls: readonly ReadPull[],
  activity: Activity,
): Promise<readonly Rewrites[]> {
  const isOut = (pull: ReadPull) =>
    !pull.isCrossRepository && activity.refusal === undefined && !activity.covers(pull.createdAt)
  const bases = [...new Set(pulls.filter(isOut).map(baseOf))]
  const asked = bases.flatMap((ref) => TAKES_BACK.map((type) => ({ ref, type })))
  const answers = await sideBySide(asked, async (one) => {
    const read = await readActivity(world, { ...one, since: new Date(0).toISOString(), mostPages: PAGES })
    return read.refusal ?? observed({ ...one, read })
  })
  const found = Map.groupBy(
    answers.flatMap((answer) => (answer.status === 'observed' ? [answer.value] : [])),
    ({ ref }) => ref,
  )
  const closer = (ref: string): Activity | undefined => {
    const parts = (found.get(ref) ?? []).map(({ read }) => read)
    return parts.length < TAKES_BACK.length ? undefined : together(parts)
  }
  return pulls.map((pull) => rewritesIn(isOut(pull) ? closer(baseOf(pull)) : activity, pull))
}

const together = (parts: readonly Activity[]): Activity => ({
  moves: parts.flatMap(({ moves }) => moves),
  covers: (since) => parts.every(({ covers }) => covers(since)),
  refusal: undefined,
})

/** Where no branch's activity is told, no more is known of the heads, and that is what decides. */
function rewritesIn(activity: Activity | undefined, pull: ReadPull): Rewrites {
  const forced = (activity?.moves ?? []).filter((move) => isRewrite(move, pull))
  const told = activity !== undefined && (pull.isCrossRepository || activity.refusal !== undefined)
  return {
    complete: told || activity?.covers(pull.createdAt) === true,
    items: forced.map(({ at, by }): PullRequestEvent => ({ kind: 'base-changed', at, by, review: null, asked: null })),
  }
}

const baseOf = ({ baseRefName }: Pick<ReadPull, 'baseRefName'>): string => `refs/heads/${baseRefName}`

const isRewrite = ({ ref, type, at }: Move, { baseRefName, createdAt, closedAt }: ReadPull): boolean =>
  ref === baseOf({ baseRefName }) &&
  TAKES_BACK.some((one) => one === type) &&
  Date.parse(at) >= Date.parse(createdAt) &&
  (closedAt === null || Date.parse(at) <= Date.parse(closedAt))
