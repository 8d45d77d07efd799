import type { Commit, PullRequest, PullRequestEvent, Review } from '../../model/change.ts'
import { accountOf } from './actor.ts'
import type { ReviewNode } from './pull-request-answer.ts'
import type { ReadPull } from './pull-request-pages.ts'
import { eventsIn } from './pull-request-timeline.ts'

/** What was seen around a pull request. */
interface Around extends Pick<PullRequest, 'heads' | 'mergeMove'> {
  /** Forced pushes to its base. */
  readonly rewrites: PullRequest['events']
}

/** A pull request in the words of the record. Its commits are looked up by sha; one that is missing leaves it incomplete. */
export function toPullRequest(
  pull: ReadPull,
  commits: ReadonlyMap<string, Commit>,
  { heads, rewrites, mergeMove }: Around,
): PullRequest {
  const items = pull.commits.items.flatMap((sha) => commits.get(sha) ?? [])
  return {
    number: pull.number,
    author: accountOf(pull.author),
    base: pull.baseRefName,
    headRef: pull.headRefName,
    headSha: pull.headRefOid,
    crossRepository: pull.isCrossRepository,
    merged: pull.merged,
    mergedAt: pull.mergedAt,
    mergedBy: accountOf(pull.mergedBy),
    mergeCommit: pull.mergeCommit?.oid ?? null,
    mergeMove,
    commits: { complete: pull.commits.complete && items.length === pull.commits.items.length, items },
    reviews: { complete: pull.reviews.complete, items: pull.reviews.items.map(toReview).sort(inOrder) },
    heads,
    events: {
      complete: pull.events.complete && rewrites.complete,
      items: [...eventsIn(pull.events.items), ...rewrites.items].sort(byTime),
    },
    traces: pull.traces,
  }
}

const toReview = (from: ReviewNode): Review => ({
  id: from.fullDatabaseId ?? from.id,
  by: accountOf(from.author),
  state: from.state,
  submittedAt: from.submittedAt,
  commit: from.commit?.oid ?? null,
  canPush: from.authorCanPushToRepository,
})

/** In the order in which they were given; of two in one second, the one that GitHub numbered first. */
function inOrder(one: Review, other: Review): number {
  const byTime = timeOf(one) - timeOf(other)
  return byTime || one.id.length - other.id.length || (one.id < other.id ? -1 : 1)
}

const byTime = (one: PullRequestEvent, other: PullRequestEvent): number => Date.parse(one.at) - Date.parse(other.at)

/** One that was not submitted comes last. */
const timeOf = ({ submittedAt }: Review): number => (submittedAt === null ? Number.MAX_VALUE : Date.parse(submittedAt))
