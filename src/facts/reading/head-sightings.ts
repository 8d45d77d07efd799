import type { HeadSighting, PullRequest } from '../../model/change.ts'
import { observed } from '../../model/fact.ts'
import type { World } from '../../model/world.ts'
import { type Activity, type Move, readActivity } from './activity.ts'
import { accountOf } from './actor.ts'
import { runsOfHead } from './head-runs.ts'
import type { ReadPull } from './pull-request-pages.ts'
import { sideBySide } from './side-by-side.ts'

/** Pages of one branch's activity, and heads that are looked for one by one. */
const [PAGES_OF_BRANCH, LOOK_UPS] = [5, 60]

/** When the server had which commit at the head of each pull request, in the order of the pull requests. */
export async function headsOf(
  world: World,
  pulls: readonly ReadPull[],
  activity: Activity,
): Promise<readonly PullRequest['heads'][]> {
  const seen = pulls.map((pull) => ({ pull, ...sightingsIn(activity, pull) }))
  const unexplained = seen.filter(({ pull, complete }) => !complete && !pull.isCrossRepository).slice(0, LOOK_UPS)
  const refused = activity.refusal !== undefined
  const closer = new Map(
    refused
      ? []
      : await lookCloser(
          world,
          unexplained.map(({ pull }) => pull),
        ),
  )
  const sighted = seen.map(({ pull, ...heads }) => ({ pull, ...(closer.get(pull.number) ?? heads) }))
  const unsighted = sighted.filter(({ pull, items }) => items.every(({ sha }) => sha !== pull.headRefOid))
  const runs = new Map(
    await runsFor(
      world,
      unsighted.slice(0, LOOK_UPS).map(({ pull }) => pull),
    ),
  )
  return sighted.map(({ pull, complete, items }) => ({
    complete,
    items: inOrder([...items, ...(runs.get(pull.number) ?? [])]),
  }))
}

type Found = readonly [number: number, heads: PullRequest['heads']]

/** The activity of one branch after another, for those that the whole repository's did not explain. */
async function lookCloser(world: World, pulls: readonly ReadPull[]): Promise<readonly Found[]> {
  const answers = await sideBySide(pulls, async (pull) => {
    const reach = { ref: refOf(pull), since: new Date(0).toISOString(), mostPages: PAGES_OF_BRANCH }
    const activity = await readActivity(world, reach)
    return activity.refusal ?? observed<Found>([pull.number, sightingsIn(activity, pull)])
  })
  return answers.flatMap((answer) => (answer.status === 'observed' ? [answer.value] : []))
}

async function runsFor(world: World, pulls: readonly ReadPull[]) {
  const answers = await sideBySide(pulls, (pull) => runsOfHead(world, pull))
  return answers.flatMap((answer, index) => {
    const pull = pulls[index]
    return answer.status === 'observed' && pull !== undefined ? [[pull.number, answer.value] as const] : []
  })
}

const refOf = ({ headRefName }: ReadPull): string => `refs/heads/${headRefName}`

/**
 * What the branch's own moves and the forced pushes say. They are complete when every move of the pull request's time
 * was read, and the moves lead from the head back to what is not the pull request's. The moves of a fork are not ours to see.
 */
function sightingsIn({ moves, covers }: Activity, pull: ReadPull): PullRequest['heads'] {
  const ofBranch = pull.isCrossRepository ? [] : moves.filter(({ ref }) => ref === refOf(pull))
  const own = withOpening(ofBranch, pull)
  const forced = pull.forcePushes.items.flatMap(({ createdAt, actor, afterCommit }) =>
    afterCommit === null || isOver(createdAt, pull)
      ? []
      : [sighting('force-push', afterCommit.oid, createdAt, accountOf(actor))],
  )
  const moved = own.map(({ after, at, by, type }) =>
    sighting(type === 'force_push' ? 'force-push' : 'push', after, at, by),
  )
  return {
    complete: pull.forcePushes.complete && covers(pull.createdAt) && leadBack(own, pull),
    items: inOrder([...moved, ...forced]),
  }
}

/** What the branch was opened with may have been replaced by force since: it is what the first move since then tells of. */
function withOpening(moves: readonly Move[], pull: ReadPull): readonly Move[] {
  const own = moves.filter((move) => concerns(move, pull))
  const first = own.findLast(({ at }) => Date.parse(at) >= Date.parse(pull.createdAt))
  const opening = moves.find(({ after, at }) => after === first?.before && Date.parse(at) < Date.parse(pull.createdAt))
  return opening === undefined || own.includes(opening) ? own : [...own, opening]
}

/** A branch may be used again: what was pushed after the end, or before the beginning and is not in it, is another's. */
function concerns({ after, at, type }: Move, pull: ReadPull): boolean {
  if (type === 'branch_deletion' || isOver(at, pull)) return false
  return Date.parse(at) >= Date.parse(pull.createdAt) || after === pull.headRefOid || pull.commits.items.includes(after)
}

const isOver = (at: string, { closedAt }: ReadPull): boolean =>
  closedAt !== null && Date.parse(at) > Date.parse(closedAt)

function leadBack(moves: readonly Move[], { headRefOid, commits }: ReadPull): boolean {
  const own = new Set(commits.items)
  const heads = new Set([headRefOid])
  for (const head of heads) {
    const into = moves.filter(({ after }) => after === head)
    if (into.length === 0) return false
    for (const { before } of into) if (own.has(before)) heads.add(before)
  }
  return true
}

const sighting = (kind: HeadSighting['kind'], sha: string, at: string, by: HeadSighting['by']): HeadSighting => ({
  ...{ sha, at, by, kind },
})

/** Oldest first, each once: GitHub tells a forced push both as activity and in the pull request's timeline. */
function inOrder(items: readonly HeadSighting[]): readonly HeadSighting[] {
  const keyOf = ({ at, kind, sha, by }: HeadSighting) => JSON.stringify([at, kind, sha, by?.id ?? null])
  const once = new Map(items.map((item) => [keyOf(item), item]))
  return [...once].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, item]) => item)
}
