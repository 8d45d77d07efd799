import { describe, expect, it } from 'vitest'
import type { PullRequest, Review } from '../../src/model/change.ts'
import { judgeCoverage, type Knowledge } from '../../src/review/pull-request.ts'
import { all, KNOWLEDGE, lena, mia, minute, omar, pullRequest, pushed, review, reviewed, some } from './a-change.ts'

const why = (pull: PullRequest, knowledge: Partial<Knowledge> = {}) =>
  judgeCoverage(pull, { ...KNOWLEDGE, ...knowledge }).reviews.map(({ standing, reason }) => `${standing}: ${reason}`)
const against = (by: Review['by'], changes: Partial<Review> = {}) =>
  review(by, { state: 'CHANGES_REQUESTED', ...changes })
const later = { submittedAt: minute(12) }
const given = (changes: Partial<PullRequest>, ...reviews: readonly Review[]) =>
  pullRequest({ ...changes, reviews: all(...reviews) })

const APPROVED = 'pass: approved'
const NONE_COUNTS = 'fail: no-approval-counts'

describe('judgeCoverage', () => {
  const stale = { commit: 'a' }
  const judged = (pull: PullRequest) => {
    const { outcome, reason } = judgeCoverage(pull, KNOWLEDGE)
    return `${outcome}: ${reason}`
  }

  it.each<[string, PullRequest, string]>([
    ['approved by another human who saw it', reviewed(review(omar)), APPROVED],
    ['approve-then-push', reviewed(review(omar, stale)), NONE_COUNTS],
    ['approve-push-approve-again', reviewed(review(omar, stale), review(omar, later)), APPROVED],
    ['seen only by the author', reviewed(review(omar, stale), review(mia)), NONE_COUNTS],
    ['seen by another', reviewed(review(omar, stale), review(lena)), APPROVED],
    ['seen by another who asks for a change', reviewed(review(omar), against(lena, stale)), 'fail: asked-to-change'],
    ['nobody approved', reviewed(), 'fail: nobody-approved'],
    ['no-server-clock', given({ heads: all(pushed('b', minute(11))) }, review(omar)), 'unknown: approval-uncertain'],
    [
      'pushes are not all known',
      given({ heads: some(pushed('b', minute(1))) }, review(omar)),
      'unknown: approval-uncertain',
    ],
  ])('%s', (_, pull, expected) => {
    expect(judged(pull)).toBe(expected)
  })

  it('says why an approval did or did not count', () => {
    expect(why(reviewed(review(omar)))).toEqual(['counted: saw-the-final-revision'])
    expect(why(reviewed(review(omar, stale)))).toEqual(['not-counted: given-for-other-content'])
    expect(why(reviewed(review(mia, stale)))).toEqual(['not-counted: opened-the-pull-request'])
    expect(why(reviewed(review(null)))).toEqual(['uncertain: account-is-gone'])
    expect(why(reviewed(review(null, stale)))).toEqual(['not-counted: given-for-other-content'])
    expect(why(reviewed(against(omar, stale)))).toEqual(['counted: independent'])
    expect(why(given({ heads: some(pushed('b', minute(1))) }, review(omar)))).toEqual(['uncertain: no-server-clock'])
    expect(why(given({ heads: some(pushed('b', minute(1))) }, review(omar, stale)))).toEqual([
      'not-counted: given-for-other-content',
    ])
  })

  it('takes content that recomputes for seen', () => {
    const pull = given({ heads: all(pushed('old', minute(5)), pushed('b', minute(15))) }, review(omar))
    const cleanRebases = [{ from: 'old', onto: 'base', to: 'b' }]
    const recomputed = { ...KNOWLEDGE.recomputed, cleanRebases }
    expect(why(pull, { recomputed })).toEqual(['counted: saw-all-but-a-recomputed-change'])
  })
})
