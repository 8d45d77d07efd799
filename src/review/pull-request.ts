import type { Commit, PullRequest, Review } from '../model/change.ts'
import type { JudgedPullRequest, ReviewReason, Standing, WeighedReview } from '../model/review.ts'
import { type AgentsSeen, type AgentWork, NO_AGENT } from './agent-work.ts'
import { finalContent, mayBeFinal } from './content.ts'
import { type Contributors, contributorsOf } from './contributors.ts'
import { freshnessOf } from './freshness.ts'
import { independenceOf, type Weight } from './independence.ts'
import { areOrdered, inOrder, isLate, lastOpinions } from './opinions.ts'
import type { Recomputed } from './recomputed.ts'
import { isOfTrustedAutomation } from './trusted-automation.ts'

/** What reviewing is judged by, besides the pull request itself. */
export interface Knowledge {
  /** Ids of user accounts that are driven by machines. */
  readonly machineAccounts: readonly number[]
  /** Ids of automation whose own pull requests need no review. */
  readonly trustedAutomation: readonly number[]
  /** When the job began that deploys; null: not told. */
  readonly began: string | null
  readonly agents: AgentsSeen
  readonly recomputed: Recomputed
  /** By number: the commits of the range that squashing or rebasing a pull request made. */
  readonly made: ReadonlyMap<number, readonly Commit[]>
}

/** Whether an independent human stands behind a pull request with a review, and none against it. */
export const judgeIndependence = (pull: PullRequest, knowledge: Knowledge): JudgedPullRequest =>
  decide(pull, weighEach(pull, independenceIn(pull, knowledge), knowledge), knowledge)

/** The same, where only an approval counts that was given after the server saw the final content. */
export function judgeCoverage(pull: PullRequest, knowledge: Knowledge): JudgedPullRequest {
  const { recomputed } = knowledge
  const content = { final: finalContent(pull, recomputed), mayBeFinal: mayBeFinal(pull, recomputed) }
  const independence = independenceIn(pull, knowledge)
  const weigh = (review: Review): Weight => {
    const weight = independence(review)
    if (review.state !== 'APPROVED' || weight.standing === 'not-counted') return weight
    const freshness = freshnessOf(review, pull, content)
    // Where both are uncertain, what the claim is about is said: who pushed is not told either where no clock tells when.
    return weight.standing === 'counted' || freshness.standing !== 'counted' ? freshness : weight
  }
  return decide(pull, weighEach(pull, weigh, knowledge), knowledge)
}

/** Everybody behind a pull request, by all that is known. */
export const whoIsBehind = (pull: PullRequest, knowledge: Knowledge): Contributors =>
  contributorsOf(pull, workOn(pull, knowledge), knowledge.made.get(pull.number) ?? [])

const workOn = ({ number }: PullRequest, { agents }: Knowledge): AgentWork =>
  agents.pullRequests.get(number) ?? NO_AGENT

function independenceIn(pull: PullRequest, knowledge: Knowledge): (review: Review) => Weight {
  const { machineAccounts, agents } = knowledge
  const contributors = whoIsBehind(pull, knowledge)
  return (review) => independenceOf(review, contributors, { machineAccounts, agentAccounts: agents.accounts })
}

const TAKES_NO_SIDE: Readonly<Partial<Record<Review['state'], ReviewReason>>> = {
  COMMENTED: 'only-a-comment',
  PENDING: 'not-submitted',
}

/** An approval that came too late takes the place of nothing that was said before. */
function weighEach(
  { reviews }: PullRequest,
  weigh: (review: Review) => Weight,
  { began }: Knowledge,
): readonly WeighedReview[] {
  const last = lastOpinions(reviews.items.filter((review) => !isLate(review, began)))
  const weightOf = (review: Review): Weight => {
    const reason = TAKES_NO_SIDE[review.state]
    if (reason !== undefined) return { standing: 'not-counted', reason }
    if (isLate(review, began)) return { standing: 'not-counted', reason: 'given-after-the-job-began' }
    if (!last.has(review.id)) return { standing: 'not-counted', reason: 'replaced-by-a-later-review' }
    if (review.state === 'DISMISSED') return { standing: 'not-counted', reason: 'dismissed' }
    return weigh(review)
  }
  return inOrder(reviews.items).map((review) => ({
    review: review.id,
    by: review.by,
    state: review.state,
    ...weightOf(review),
  }))
}

const isTrusted = (pull: PullRequest, knowledge: Knowledge): boolean =>
  isOfTrustedAutomation(
    pull,
    workOn(pull, knowledge),
    knowledge.made.get(pull.number) ?? [],
    knowledge.trustedAutomation,
  )

function decide(pull: PullRequest, weighed: readonly WeighedReview[], knowledge: Knowledge): JudgedPullRequest {
  const { number, reviews } = pull
  const some = (state: Review['state'], standing: Standing) =>
    weighed.some((review) => review.state === state && review.standing === standing)
  const judged = (outcome: JudgedPullRequest['outcome'], reason: JudgedPullRequest['reason']) => ({
    number,
    outcome,
    reason,
    reviews: weighed,
  })
  if (!reviews.complete) return judged('unknown', 'reviews-not-all-read')
  if (!areOrdered(reviews.items)) return judged('unknown', 'order-of-reviews-not-told')
  if (some('CHANGES_REQUESTED', 'counted')) return judged('fail', 'asked-to-change')
  const approved = some('APPROVED', 'counted')
  if (!approved && !isTrusted(pull, knowledge)) {
    if (some('APPROVED', 'uncertain')) return judged('unknown', 'approval-uncertain')
    return judged('fail', weighed.some(({ state }) => state === 'APPROVED') ? 'no-approval-counts' : 'nobody-approved')
  }
  if (some('CHANGES_REQUESTED', 'uncertain')) return judged('unknown', 'objection-uncertain')
  return judged('pass', approved ? 'approved' : 'opened-by-trusted-automation')
}
