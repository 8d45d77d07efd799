import { type Reasons, reasonsOr } from '../model/finding-reason.ts'
import type { JudgedCommit, JudgedPullRequest } from '../model/review.ts'
import type { RangeJudgement } from './range.ts'

/** A commit by which a range came out as it did, and the pull requests by which that did; none: it is by itself. */
interface Deciding {
  readonly commit: JudgedCommit
  readonly pulls: readonly JudgedPullRequest[]
}

/** The commits by which a range came out as it did. */
export function decidingIn({
  outcome,
  commits,
  pullRequests,
}: Pick<RangeJudgement, 'outcome' | 'commits' | 'pullRequests'>): readonly Deciding[] {
  const pulls = new Map(pullRequests.filter((pull) => pull.outcome === outcome).map((pull) => [pull.number, pull]))
  return commits
    .filter((commit) => commit.outcome === outcome)
    .map((commit) => ({ commit, pulls: commit.pullRequests.flatMap((number) => pulls.get(number) ?? []) }))
}

/** Why a range came out as it did: what its sentence says, as data. */
export function reasonsOf(judgement: RangeJudgement): Reasons {
  const { outcome, complete } = judgement
  if (outcome === 'not-applicable') return ['nothing-it-is-about-came-in']
  const own = decidingIn(judgement).flatMap(({ commit, pulls }) =>
    pulls.length > 0 ? pulls.map(({ reason }) => reason) : [commit.reason],
  )
  return outcome === 'unknown' && !complete ? ['range-not-all-read', ...own] : reasonsOr(own, 'range-not-all-read')
}
