import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Merges, PullRequest } from '../../src/model/change.ts'
import { judgeCoverage, type Knowledge } from '../../src/review/pull-request.ts'
import { recomputedIn } from '../../src/review/recomputed.ts'
import {
  against,
  all,
  chain,
  commit,
  given,
  KNOWLEDGE,
  later,
  lena,
  mia,
  minute,
  omar,
  pullRequest,
  pushed,
  review,
  reviewed,
  some,
} from './a-change.ts'

const why = (pull: PullRequest, knowledge: Partial<Knowledge> = {}) =>
  judgeCoverage(pull, { ...KNOWLEDGE, ...knowledge }).reviews.map(({ standing, reason }) => `${standing}: ${reason}`)

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

describe('what is said while not all merges were looked at', () => {
  // a, b and two merges of the base; `old` and `older` were there before and are gone.
  const commits = all(
    ...chain(['a', 'b']),
    commit('m', { parents: ['b', 'base-2'] }),
    commit('n', { parents: ['m', 'base-3'] }),
  )
  const sha = fc.constantFrom('a', 'b', 'm', 'n', 'old', 'older')
  const approved = fc
    .record({ commit: sha, at: fc.nat(9) })
    .map((one) => review(omar, { ...one, submittedAt: minute(one.at) }))
  const moved = fc.record({ sha, at: fc.nat(9) }).map((one) => pushed(one.sha, minute(one.at)))
  const pull = fc
    .record({ reviews: fc.array(approved, { minLength: 1, maxLength: 2 }), moves: fc.array(moved, { maxLength: 4 }) })
    .map(({ reviews, moves }) =>
      pullRequest({ headSha: 'n', commits, reviews: all(...reviews), heads: all(...moves, pushed('n', minute(9))) }),
    )
  const looked = fc.constantFrom<('same' | 'other')[]>('same', 'other')
  const everything = fc
    .record({ m: looked, n: looked, old: looked, older: looked })
    .map(({ m, n, old, older }): Merges => {
      const rebase = (from: string, result: 'same' | 'other') => ({ from, onto: 'base', to: 'b', result, reason: null })
      return {
        complete: true,
        trees: { old: 'tree-of-b', older: 'tree-of-older' },
        merges: [
          { commit: 'm', result: m, reason: null },
          { commit: 'n', result: n, reason: null },
        ],
        rebases: [rebase('old', old), rebase('older', older)],
      }
    })
  const unread = { result: 'not-recomputed', reason: 'too-much-to-read' } as const
  /** What is seen where so much of it is not. */
  const less = (merges: Merges, missing: readonly string[], untold: readonly string[]): Merges => ({
    complete: false,
    trees: Object.fromEntries(Object.entries(merges.trees).filter(([from]) => !untold.includes(from))),
    merges: merges.merges.map((one) => (missing.includes(one.commit) ? { ...one, ...unread } : one)),
    rebases: merges.rebases
      .filter(({ from }) => !untold.includes(from))
      .map((one) => (missing.includes(one.from) ? { ...one, ...unread } : one)),
  })
  const judged = (given: PullRequest, merges: Merges | undefined) =>
    judgeCoverage(given, { ...KNOWLEDGE, recomputed: recomputedIn(merges) }).outcome

  it('is so whatever looking at the others would show, and unknown else', () => {
    fc.assert(
      fc.property(
        pull,
        everything,
        fc.subarray(['m', 'n', 'old', 'older']),
        fc.subarray(['old', 'older']),
        (...given) => {
          const [one, all, missing, untold] = given
          const whole = judged(one, all)
          expect([whole, 'unknown']).toContain(judged(one, less(all, missing, untold)))
          expect([whole, 'unknown']).toContain(judged(one, undefined))
        },
      ),
      { numRuns: 2_000 },
    )
  })

  it('never holds by what was not looked at', () => {
    fc.assert(
      fc.property(pull, (one) => {
        const none = judged(one, { complete: true, trees: {}, merges: [], rebases: [] })
        expect(judged(one, undefined) === 'pass').toBe(none === 'pass')
      }),
    )
  })
})
