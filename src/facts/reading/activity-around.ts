import type { World } from '../../model/world.ts'
import { type Activity, readActivity } from './activity.ts'
import type { ReadPull } from './pull-request-pages.ts'

/** Pages of the whole repository's activity. */
const PAGES = 60

/** A branch is often pushed before its pull request is opened: this much before is read with the rest. */
const LEAD_MS = 24 * 60 * 60 * 1000

/** The repository's activity since the first of some pull requests was opened. What happens in a fork is not in it, but its merge is. */
export async function activityAround(world: World, pulls: readonly ReadPull[]): Promise<Activity> {
  const opened = pulls.map(({ isCrossRepository, createdAt, mergedAt }) =>
    Date.parse(isCrossRepository ? (mergedAt ?? createdAt) : createdAt),
  )
  if (opened.length === 0) return { moves: [], covers: () => false, refusal: undefined }
  const oldest = opened.reduce((one, other) => Math.min(one, other))
  return readActivity(world, { since: new Date(oldest - LEAD_MS).toISOString(), mostPages: PAGES })
}
