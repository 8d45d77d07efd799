import { account } from './account.ts'
import { RANGE_KINDS } from './change.ts'
import { boolean, integer, list, nullable, object, oneOf, type Static, text } from './schema.ts'

/** What a judged part came out as. A part is never `not-applicable`: then it is no part. */
export const PART_OUTCOMES = ['pass', 'fail', 'unknown'] as const
export type PartOutcome = (typeof PART_OUTCOMES)[number]

/** Whether a review carries weight: for the change if it approves, against it if it asks for changes. */
export const STANDINGS = ['counted', 'not-counted', 'uncertain'] as const
export type Standing = (typeof STANDINGS)[number]

/** Why a review counted, did not, or can't be told to. */
export const REVIEW_REASONS = [
  'independent',
  'saw-the-final-revision',
  'saw-the-same-content',
  'saw-all-but-a-recomputed-change',
  'only-a-comment',
  'not-submitted',
  'dismissed',
  'replaced-by-a-later-review',
  'not-a-user-account',
  'listed-as-machine-account',
  'listed-as-agent-account',
  'opened-the-pull-request',
  'wrote-a-commit',
  'committed-a-commit',
  'pushed-to-the-branch',
  'had-an-agent-work-on-it',
  'cannot-push',
  'given-for-other-content',
  'given-before-the-final-content',
  'given-after-the-job-began',
  'account-is-gone',
  'push-access-not-told',
  'contributors-not-all-known',
  'reviewed-commit-not-told',
  'time-not-told',
  'in-the-same-second-as-a-push',
  'base-changed-after-it',
  'no-server-clock',
  'later-merge-not-recomputed',
] as const
export type ReviewReason = (typeof REVIEW_REASONS)[number]

/** One review of a pull request: whether it counted, and why. */
export const weighedReview = object({
  review: text('Id of the review.'),
  by: nullable(account),
  state: oneOf(['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING']),
  standing: oneOf(STANDINGS),
  reason: oneOf(REVIEW_REASONS),
})
export type WeighedReview = Static<typeof weighedReview>

/** Why a pull request came out as it did. */
export const PULL_REQUEST_REASONS = [
  'approved',
  'opened-by-trusted-automation',
  'asked-to-change',
  'nobody-approved',
  'no-approval-counts',
  'reviews-not-all-read',
  'order-of-reviews-not-told',
  'objection-uncertain',
  'approval-uncertain',
] as const
export type PullRequestReason = (typeof PULL_REQUEST_REASONS)[number]

/** What was found about one pull request. */
export const judgedPullRequest = object({
  number: integer(),
  outcome: oneOf(PART_OUTCOMES),
  reason: oneOf(PULL_REQUEST_REASONS),
  reviews: list(weighedReview),
})
export type JudgedPullRequest = Static<typeof judgedPullRequest>

/** How a commit hangs together with a pull request, or why that can't be told, or why it does not. */
export const ORIGIN_REASONS = [
  'among-its-commits',
  'made-by-merging-it',
  'rebased-from-it',
  'merge-not-proven',
  'rebase-not-proven',
  'deployed-branch-not-told',
  'only-part-of-it',
  'commits-not-all-read',
  'pull-requests-not-all-read',
  'on-top-of-its-commits',
  'merged-into-another-branch',
  'never-merged',
  'not-brought-by-it',
  'no-pull-request',
] as const
export type OriginReason = (typeof ORIGIN_REASONS)[number]

/** What was found about one commit, and the pull requests that this rests on. */
export const judgedCommit = object({
  sha: text('Git object id.'),
  outcome: oneOf(PART_OUTCOMES),
  reason: oneOf(ORIGIN_REASONS),
  pullRequests: list(integer()),
})
export type JudgedCommit = Static<typeof judgedCommit>

const count = object({ all: integer(), pass: integer(), fail: integer(), unknown: integer() })

/** How a finding about a range of commits came about: what was found of each part. The worst part decides. */
export const rangeExplanation = object({
  kind: oneOf(RANGE_KINDS),
  complete: boolean('False: not all was read, so there may be more than is listed, and the claim cannot hold.'),
  counts: object({ commits: count, pullRequests: count }),
  pullRequests: list(judgedPullRequest),
  commits: list(judgedCommit, 'Each commit, with what brought it in.'),
})
export type RangeExplanation = Static<typeof rangeExplanation>
