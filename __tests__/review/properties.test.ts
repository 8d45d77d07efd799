import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Account } from '../../src/model/account.ts'
import type { PullRequest } from '../../src/model/change.ts'
import type { Outcome } from '../../src/model/conclusions.ts'
import { judgeCoverage, judgeIndependence } from '../../src/review/pull-request.ts'
import { judgeOrigins, judgeReviews, type Range } from '../../src/review/range.ts'
import { all, commit, pullRequest } from './a-change.ts'
import { anyRange } from './any-range.ts'

const CLAIMS: readonly (readonly [string, (range: Range) => Outcome])[] = [
  ['origins', (range) => judgeOrigins(range).outcome],
  ['independence', (range) => judgeReviews(range, (pull) => judgeIndependence(pull, range.knowledge)).outcome],
  ['coverage', (range) => judgeReviews(range, (pull) => judgeCoverage(pull, range.knowledge)).outcome],
]
const BEST_FIRST: readonly Outcome[] = ['pass', 'unknown', 'fail']
const isBetter = (one: Outcome, other: Outcome): boolean => BEST_FIRST.indexOf(one) < BEST_FIRST.indexOf(other)

const onPulls = (range: Range, change: (pull: PullRequest) => PullRequest): Range => ({
  ...range,
  pullRequests: { ...range.pullRequests, items: range.pullRequests.items.map(change) },
})

const adding = (range: Range, sha: string): Range => {
  const commits = [...range.changeSet.commits, commit(sha, { parents: [range.changeSet.head] })]
  return {
    ...range,
    changeSet: { ...range.changeSet, commits, head: sha, total: commits.length },
    pullRequests: { ...range.pullRequests, numbersOf: { ...range.pullRequests.numbersOf, [sha]: [] } },
  }
}
const partly = <T>({ items }: { readonly items: readonly T[] }, without: number) => ({
  complete: false,
  items: items.filter((_, index) => index !== without),
})

/** Ways to know less. The first item of a list is left out, or none where there is no such. */
const LESS: readonly (readonly [string, (range: Range, index: number) => Range])[] = [
  ['a review', (range, index) => onPulls(range, (pull) => ({ ...pull, reviews: partly(pull.reviews, index) }))],
  ['a sighting', (range, index) => onPulls(range, (pull) => ({ ...pull, heads: partly(pull.heads, index) }))],
  ['a commit', (range, index) => onPulls(range, (pull) => ({ ...pull, commits: partly(pull.commits, index) }))],
  [
    'a pull request',
    (range, index) => ({ ...range, pullRequests: { ...range.pullRequests, ...partly(range.pullRequests, index) } }),
  ],
  ['that the range is whole', (range) => ({ ...range, changeSet: { ...range.changeSet, complete: false } })],
  ['what GitHub associates', (range) => ({ ...range, pullRequests: { ...range.pullRequests, numbersOf: {} } })],
  [
    'who reviewed',
    (range) =>
      onPulls(range, (pull) => ({
        ...pull,
        reviews: { ...pull.reviews, items: pull.reviews.items.map((review) => ({ ...review, by: null })) },
      })),
  ],
  [
    'when they reviewed',
    (range) =>
      onPulls(range, (pull) => ({
        ...pull,
        reviews: { ...pull.reviews, items: pull.reviews.items.map((review) => ({ ...review, submittedAt: null })) },
      })),
  ],
  [
    'which commit they reviewed',
    (range) =>
      onPulls(range, (pull) => ({
        ...pull,
        reviews: { ...pull.reviews, items: pull.reviews.items.map((review) => ({ ...review, commit: null })) },
      })),
  ],
  ['who opened it', (range) => onPulls(range, (pull) => ({ ...pull, author: null }))],
]

const reversed = <T>(one: { readonly complete: boolean; readonly items: readonly T[] }) => ({
  ...one,
  items: one.items.toReversed(),
})

const LENGTH = { numRuns: 400 }

describe.each(CLAIMS)('what is judged of %s', (_, judge) => {
  it('is a pass now and then, and now and then not', () => {
    const outcomes = fc.sample(anyRange, 1_000).map(judge)
    for (const outcome of BEST_FIRST) expect(outcomes.filter((one) => one === outcome).length).toBeGreaterThan(20)
  })

  it('never gets better by a commit that nobody reviewed', () => {
    fc.assert(
      fc.property(anyRange, (range) => {
        expect(judge(adding(range, 'extra'))).not.toBe('pass')
        const unreviewed = pullRequest({ number: 99, mergeCommit: 'extra', headSha: 'x', commits: all(commit('x')) })
        const items = [...range.pullRequests.items, unreviewed]
        const more = { ...adding(range, 'extra'), pullRequests: { ...adding(range, 'extra').pullRequests, items } }
        expect(isBetter(judge(more), judge(range))).toBe(false)
      }),
      LENGTH,
    )
  })

  it.each(LESS)('never passes for knowing less: without %s', (_less, without) => {
    fc.assert(
      fc.property(anyRange, fc.nat({ max: 3 }), (range, index) => {
        if (judge(range) !== 'pass') expect(judge(without(range, index))).not.toBe('pass')
      }),
      LENGTH,
    )
  })

  it('does not depend on the order of any list', () => {
    fc.assert(
      fc.property(anyRange, (range) => {
        const backwards = onPulls(range, (pull) => ({
          ...pull,
          commits: reversed(pull.commits),
          reviews: reversed(pull.reviews),
          heads: reversed(pull.heads),
        }))
        const { changeSet, pullRequests } = backwards
        expect(
          judge({
            ...backwards,
            changeSet: { ...changeSet, commits: changeSet.commits.toReversed() },
            pullRequests: { ...pullRequests, items: pullRequests.items.toReversed() },
          }),
        ).toBe(judge(range))
      }),
      LENGTH,
    )
  })

  it('is never better than what is judged of its beginning', () => {
    fc.assert(
      fc.property(anyRange, fc.nat({ max: 9 }), (range, cut) => {
        const whole = range.changeSet.commits
        const ends = whole.flatMap(({ sha }, index) => (/^[sd]/.test(sha) ? [index + 1] : []))
        const commits = whole.slice(0, ends[cut % ends.length])
        const head = commits.at(-1)?.sha ?? 'base'
        const beginning = { ...range, changeSet: { ...range.changeSet, commits, head, total: commits.length } }
        expect(isBetter(judge(range), judge(beginning))).toBe(false)
      }),
      LENGTH,
    )
  })

  it('goes by ids: other names change nothing', () => {
    const renamed = (account: Account | null) => account && { ...account, login: `was-${account.id % 2}` }
    fc.assert(
      fc.property(anyRange, (range) => {
        const others = onPulls(range, (pull) => ({
          ...pull,
          author: renamed(pull.author),
          reviews: {
            ...pull.reviews,
            items: pull.reviews.items.map((review) => ({ ...review, by: renamed(review.by) })),
          },
        }))
        expect(judge(others)).toBe(judge(range))
      }),
      LENGTH,
    )
  })
})

it('is never better of a range than of any part that explains it', () => {
  fc.assert(
    fc.property(anyRange, (range) => {
      const judged = judgeReviews(range, (pull) => judgeCoverage(pull, range.knowledge))
      for (const part of [...judged.commits, ...judged.pullRequests])
        if (judged.outcome === 'pass') expect(part.outcome).toBe('pass')
    }),
    LENGTH,
  )
})
