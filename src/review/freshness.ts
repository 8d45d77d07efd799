import type { PullRequest, Review } from '../model/change.ts'
import type { ReviewReason } from '../model/review.ts'
import type { Sight } from './content.ts'
import type { Weight } from './independence.ts'
import { secondOf } from './moment.ts'
import { headsAt } from './server-clock.ts'

/** Of a pull request: the commits that have its final content, and those of which that can't be ruled out. */
export interface Content {
  readonly final: ReadonlyMap<string, Sight>
  readonly mayBeFinal: (sha: string) => boolean
}

/**
 * Whether an approval was given after the server saw the final content. A review's commit that is another than the
 * head tells of unseen content; the head itself tells nothing, for GitHub moves it along. So the server's clock has
 * to say what was there to be seen, and `content` which commits amount to the final one.
 */
export function freshnessOf(review: Review, pull: PullRequest, { final, mayBeFinal }: Content): Weight {
  if (review.commit === null) return uncertain('reviewed-commit-not-told')
  if (!mayBeFinal(review.commit)) return no('given-for-other-content')
  if (review.submittedAt === null) return uncertain('time-not-told')
  if (mayShowMoreSince(review.submittedAt, pull)) return uncertain('base-changed-after-it')
  const moment = headsAt(pull, review.submittedAt)
  if (moment === undefined) return uncertain('no-server-clock')
  const seen = [...moment.heads]
  if (!seen.some(mayBeFinal)) return no('given-before-the-final-content')
  if (!seen.every(mayBeFinal)) return uncertain(moment.moving ? 'in-the-same-second-as-a-push' : 'no-server-clock')
  const sights = [review.commit, ...seen].map((sha) => final.get(sha))
  const known = sights.filter((sight) => sight !== undefined)
  if (known.length < sights.length) return uncertain('later-merge-not-recomputed')
  return { standing: 'counted', reason: weakest(known) }
}

/**
 * Whether the pull request may show more than it did at a time, with no push: on another base, commits are its own that
 * were the base's before. When a base is deleted, GitHub changes it by itself.
 * https://docs.github.com/pull-requests/collaborating-with-pull-requests/proposing-changes-to-your-work-with-pull-requests/changing-the-base-branch-of-a-pull-request
 */
const mayShowMoreSince = (time: string, { events }: PullRequest): boolean =>
  !events.complete || events.items.some(({ kind, at }) => kind === 'base-changed' && secondOf(at) >= secondOf(time))

const BY_WEAKNESS: readonly Sight[] = ['saw-all-but-a-recomputed-change', 'saw-the-same-content']

const weakest = (sights: readonly Sight[]): Sight =>
  BY_WEAKNESS.find((sight) => sights.includes(sight)) ?? 'saw-the-final-revision'

const no = (reason: ReviewReason): Weight => ({ standing: 'not-counted', reason })
const uncertain = (reason: ReviewReason): Weight => ({ standing: 'uncertain', reason })
