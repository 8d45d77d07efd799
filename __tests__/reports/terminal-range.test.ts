import { expect, test } from 'vitest'
import { rangeLines } from '../../src/reports/terminal-range.ts'
import { aRange } from '../fixtures/a-range.ts'

test('every pull request is there with its reviews, what does not pass first, then the commits that do not', () => {
  expect(rangeLines(aRange)).toEqual([
    '5 commits: 2 pass, 2 fail, 1 cannot be told; 3 pull requests: 1 passes, 1 fails, 1 cannot be told.',
    '#9 ✖ fails: no approval of it counts',
    '  mia approved: not counted (wrote a commit of it)',
    '  helpful[bot] approved: not counted (not a person’s account)',
    '  lena commented: not counted (a comment takes no side)',
    '#8 ? cannot be told: whether an approval counts is not certain',
    '  an account that is gone approved: not certain to count (the account no longer exists)',
    '#7 ✔ passes: an approval counts, and nobody’s objection stands',
    '  omar approved: counted (an independent human)',
    '91c0ffe ✖ fails: #9, among its commits',
    'd15ea5e ✖ fails: no pull request brought it in',
    '8bd2e4c ? cannot be told: #8, among its commits',
  ])
})
