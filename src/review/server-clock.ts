import type { HeadSighting, PullRequest } from '../model/change.ts'
import { secondOf } from './moment.ts'

/** What the server's clock tells about a moment in a branch's life. */
export interface Moment {
  /** Every commit that may have been the head. */
  readonly heads: ReadonlySet<string>
  /** The branch moved in that very second. */
  readonly moving: boolean
}

/**
 * The commits that may have been at the head of a pull request's branch at a time; undefined when nothing was seen
 * there before, or when not every move is known. A push says when its commit became the head; a run says only that
 * it had, by then.
 */
export function headsAt({ heads, headSha }: PullRequest, at: string): Moment | undefined {
  if (!heads.complete || heads.items.every(({ sha }) => sha !== headSha)) return undefined
  const second = secondOf(at)
  const sightings = telling(heads.items)
  const before = sightings.filter((sighting) => secondOf(sighting.at) < second)
  if (before.length === 0) return undefined
  if (before.length === sightings.length)
    return latest(before).some(({ sha }) => sha === headSha) ? { heads: new Set([headSha]), moving: false } : undefined
  const during = sightings.filter((sighting) => secondOf(sighting.at) === second)
  const after = sightings.filter((sighting) => secondOf(sighting.at) > second && sighting.kind === 'run')
  return { heads: new Set([...latest(before), ...during, ...after].map(({ sha }) => sha)), moving: during.length > 0 }
}

/** A run of a commit that was pushed before says nothing more. */
const telling = (sightings: readonly HeadSighting[]): readonly HeadSighting[] => {
  const pushed = new Map<string, string>()
  for (const { sha, at, kind } of sightings)
    if (kind !== 'run' && secondOf(at) < (pushed.get(sha) ?? '~')) pushed.set(sha, secondOf(at))
  return sightings.filter(({ sha, at, kind }) => kind !== 'run' || secondOf(at) < (pushed.get(sha) ?? '~'))
}

/** What the last push put there, and what runs saw since. */
function latest(before: readonly HeadSighting[]): readonly HeadSighting[] {
  const pushes = before.filter(({ kind }) => kind !== 'run').map(({ at }) => secondOf(at))
  const last = pushes.toSorted().at(-1) ?? ''
  return before.filter(({ at }) => secondOf(at) >= last)
}
