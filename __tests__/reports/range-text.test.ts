import { describe, expect, it } from 'vitest'
import {
  commitText,
  countsText,
  pullRequestText,
  reviewText,
  shortcomings,
  thatDoNot,
  thatPass,
} from '../../src/reports/range-text.ts'
import { aLargeRange, aRange } from '../fixtures/a-range.ts'

const none = { all: 0, pass: 0, fail: 0, unknown: 0 }

describe('countsText', () => {
  it('says how many there are and what they came out as, and nothing of what there is none of', () => {
    expect(countsText(aRange)).toBe(
      '5 commits: 2 pass, 2 fail, 1 cannot be told; 3 pull requests: 1 passes, 1 fails, 1 cannot be told.',
    )
    const one = { all: 1, pass: 1, fail: 0, unknown: 0 }
    expect(countsText({ ...aRange, counts: { commits: one, pullRequests: none } })).toBe('1 commit: 1 passes.')
    expect(countsText({ ...aRange, counts: { commits: none, pullRequests: none } })).toBe('0 commits.')
  })
})

describe('what is said of each part', () => {
  it('is what it came out as, and why', () => {
    expect(aRange.pullRequests.map(pullRequestText)).toEqual([
      '#7 ✔ passes: an approval counts, and nobody’s objection stands',
      '#8 ? cannot be told: whether an approval counts is not certain',
      '#9 ✖ fails: no approval of it counts',
    ])
    expect(thatDoNot(aRange.commits).map(commitText)).toEqual([
      '91c0ffe ✖ fails: #9, among its commits',
      'd15ea5e ✖ fails: no pull request brought it in',
      '8bd2e4c ? cannot be told: #8, among its commits',
    ])
  })

  it('is of a review whose it was, what it said, whether it counted and why', () => {
    expect(aRange.pullRequests.flatMap(({ reviews }) => reviews.map(reviewText))).toEqual([
      'omar approved: counted (an independent human)',
      'an account that is gone approved: not certain to count (the account no longer exists)',
      'mia approved: not counted (wrote a commit of it)',
      'helpful[bot] approved: not counted (not a person’s account)',
      'lena commented: not counted (a comment takes no side)',
    ])
  })
})

describe('the parts of a range', () => {
  it('are parted into those that pass and those that do not, faults first', () => {
    expect(thatPass(aRange.pullRequests).map(({ number }) => number)).toEqual([7])
    expect(thatDoNot(aRange.pullRequests).map(({ number }) => number)).toEqual([9, 8])
  })

  it('fall short in few lines: a commit is named only where no pull request explains it', () => {
    expect(shortcomings(aRange)).toEqual([
      '#9 ✖ fails: no approval of it counts',
      '#8 ? cannot be told: whether an approval counts is not certain',
      'd15ea5e ✖ fails: no pull request brought it in',
    ])
    expect(shortcomings(aLargeRange(20))).toHaveLength(20)
  })
})
