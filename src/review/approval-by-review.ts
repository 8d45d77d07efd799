import type { Opinion } from '../model/conclusions.ts'
import { answerFor, type RangeAnswer } from './claim.ts'
import { judgeCoverage } from './pull-request.ts'
import { judgeReviews, type Range } from './range.ts'
import { withoutTrust } from './without-trust.ts'

/** Whether the reviews of what came in stand for an approval of the deployment: each of its final form, by an independent human. */
export function approvalByReview(range: Range | undefined): RangeAnswer {
  if (range?.changeSet.kind === 'rollback')
    return { outcome: 'unknown', reasons: ['reviews-do-not-tell-of-a-rollback'], because: GOES_BACK, limits: [LIMIT] }
  const answer = answerFor(
    range && withoutTrust(range),
    (given) => judgeReviews(given, (pull) => judgeCoverage(pull, given.knowledge)),
    WORDS,
  )
  return { ...answer, limits: [...(answer.limits ?? []), LIMIT] }
}

const GOES_BACK =
  'This goes back to an earlier revision: nothing came in that a review could tell of, and that it may go back no review says.'

const WORDS = {
  holds: 'through a pull request whose final content an independent human approved',
  fails: 'had no approval of their final content by an independent human',
}

const LIMIT =
  'By the policy, reviews of the pull requests count as the approval of the deployment; who gave one may have started the run.'

/** An answer with the opinions it rests on. */
interface ReviewedAnswer extends RangeAnswer {
  readonly opinions?: readonly Opinion[]
}

/** The better of two ways to approve a deployment. Whoever rejected it there is not overruled by a review of the change. */
export function eitherApproval(byEnvironment: ReviewedAnswer, byReview: RangeAnswer): ReviewedAnswer {
  const { outcome, opinions = [] } = byEnvironment
  if (outcome === 'pass' || opinions.some(({ reason }) => reason === 'rejected-it')) return byEnvironment
  if (byReview.outcome === 'pass' || byReview.outcome === 'not-applicable') return { ...byReview, opinions }
  return {
    ...byReview,
    outcome: [outcome, byReview.outcome].includes('unknown') ? 'unknown' : 'fail',
    reasons: [...byEnvironment.reasons, ...byReview.reasons],
    because: `${byEnvironment.because} ${byReview.because}`,
    opinions,
    limits: [...(byEnvironment.limits ?? []), ...(byReview.limits ?? [])],
  }
}
