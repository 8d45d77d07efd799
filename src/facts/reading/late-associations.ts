import { setTimeout as sleep } from 'node:timers/promises'
import type { Commit } from '../../model/change.ts'
import type { World } from '../../model/world.ts'
import { readActivity } from './activity.ts'
import { type Associations, associationsOf } from './associations.ts'

/** How long GitHub is given to associate a merged commit with its pull request; it can take tens of seconds after a merge. */
export interface Budget {
  /** Only what was committed this close to now can still be waited for. */
  readonly freshMs: number
  /** Milliseconds before each further question: 30 s in all. */
  readonly pausesMs: readonly number[]
  readonly sleep: (ms: number) => Promise<unknown>
}

/** https://github.com/apache/texera/issues/4620 */
export const BUDGET: Budget = { freshMs: 180_000, pausesMs: [2_000, 4_000, 8_000, 16_000], sleep }

/** What GitHub associates with some commits, and those of which it may not have said its last word. */
export interface Associated {
  readonly associations: Associations
  readonly late: ReadonlySet<string>
}

/** What GitHub associated with commits, asked for again where they were merged a moment ago and have none yet. */
export async function associate(
  world: World,
  commits: readonly Commit[],
  asked: Associations,
  { freshMs, pausesMs, sleep: wait }: Budget = BUDGET,
): Promise<Associated> {
  const associations = new Map(asked)
  const fresh = lonely(associations).filter(([, at]) => Math.abs(world.now().getTime() - Date.parse(at)) < freshMs)
  if (fresh.length === 0) return { associations, late: new Set() }
  const direct = await pushedDirectly(world, commits)
  const late = new Set(fresh.map(([sha]) => sha).filter((sha) => !direct.has(sha)))
  for (const pause of pausesMs) {
    if (late.size === 0) break
    await wait(pause)
    for (const [sha, answer] of await associationsOf(world, [...late])) {
      associations.set(sha, answer)
      if (answer.status !== 'observed' || (answer.value?.numbers.length ?? 0) > 0) late.delete(sha)
    }
  }
  return { associations, late }
}

/** The commits that GitHub says have no pull request, and when they were committed. */
const lonely = (associations: Associations): readonly (readonly [sha: string, at: string])[] =>
  [...associations].flatMap(([sha, answer]) =>
    answer.status === 'observed' && answer.value?.numbers.length === 0
      ? [[sha, answer.value.committedAt] as const]
      : [],
  )

/** The commits that a plain push, and no merge, put on the branch that is deployed: nothing is to be waited for there. */
async function pushedDirectly(world: World, commits: readonly Commit[]): Promise<ReadonlySet<string>> {
  const { ref } = world.runner
  const { moves } = await readActivity(world, { ref, since: world.now().toISOString(), mostPages: 1 })
  const parents = new Map(commits.map((commit) => [commit.sha, commit.parents]))
  const pushed = new Set<string>()
  for (const { before, after } of moves.filter((move) => move.ref === ref && move.type === 'push')) {
    const chain = new Set([after])
    for (const sha of chain)
      if (sha !== before && parents.has(sha)) {
        pushed.add(sha)
        for (const parent of parents.get(sha) ?? []) chain.add(parent)
      }
  }
  return pushed
}
