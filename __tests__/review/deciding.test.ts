import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JudgedCommit, JudgedPullRequest } from '../../src/model/review.ts'
import { decidingIn, reasonsOf } from '../../src/review/deciding.ts'
import { judgeIndependence } from '../../src/review/pull-request.ts'
import { judgeReviews, type RangeJudgement } from '../../src/review/range.ts'
import { anyRange } from './any-range.ts'

const commit = (sha: string, outcome: JudgedCommit['outcome'], ...pullRequests: readonly number[]): JudgedCommit => ({
  ...{ sha, outcome, pullRequests },
  reason: pullRequests.length > 0 ? 'among-its-commits' : 'no-pull-request',
})
const pull = (number: number, outcome: JudgedPullRequest['outcome']): JudgedPullRequest => ({
  ...{ number, outcome, reviews: [] },
  reason: outcome === 'pass' ? 'approved' : 'nobody-approved',
})
const judgement = (changes: Partial<RangeJudgement>): RangeJudgement => ({
  ...{ outcome: 'fail', commits: [], pullRequests: [], complete: true },
  ...changes,
})

const commits = [commit('a', 'pass', 1), commit('b', 'fail', 2), commit('c', 'fail')]
const pullRequests = [pull(1, 'pass'), pull(2, 'fail')]

describe('decidingIn', () => {
  it('names the commits that came out as the range did, with the pull requests that did too', () => {
    expect(decidingIn({ outcome: 'fail', commits, pullRequests })).toEqual([
      { commit: commits[1], pulls: [pullRequests[1]] },
      { commit: commits[2], pulls: [] },
    ])
    const [other] = decidingIn({ outcome: 'fail', commits: [commit('b', 'fail', 1)], pullRequests })
    expect(other?.pulls).toEqual([])
  })
})

describe('reasonsOf', () => {
  it('gives the reasons of the pull requests that decide, or else of the commits', () => {
    expect(reasonsOf(judgement({ commits, pullRequests }))).toEqual(['nobody-approved', 'no-pull-request'])
    expect(reasonsOf(judgement({ outcome: 'pass', commits: [commit('a', 'pass', 1)], pullRequests }))).toEqual([
      'approved',
    ])
    expect(reasonsOf(judgement({ outcome: 'pass', commits: [commit('a', 'pass', 1)] }))).toEqual(['among-its-commits'])
  })

  it('says that not all was read where that leaves it open', () => {
    const unknown = { outcome: 'unknown', complete: false } as const
    expect(reasonsOf(judgement(unknown))).toEqual(['range-not-all-read'])
    expect(reasonsOf(judgement({ ...unknown, commits: [commit('a', 'unknown')] }))).toEqual([
      'range-not-all-read',
      'no-pull-request',
    ])
    expect(reasonsOf(judgement({ complete: false, commits }))).toEqual(['among-its-commits', 'no-pull-request'])
  })

  it('says that nothing is concerned where that is so', () => {
    expect(reasonsOf(judgement({ outcome: 'not-applicable' }))).toEqual(['nothing-it-is-about-came-in'])
  })

  it('has a reason for any range, and none that no part of it has', () => {
    fc.assert(
      fc.property(anyRange, (range) => {
        const judged = judgeReviews(range, (one) => judgeIndependence(one, range.knowledge))
        const given = [...judged.commits, ...judged.pullRequests]
          .filter(({ outcome }) => outcome === judged.outcome)
          .map(({ reason }) => reason)
        expect(['range-not-all-read', ...given]).toEqual(expect.arrayContaining([...reasonsOf(judged)]))
      }),
    )
  })
})
