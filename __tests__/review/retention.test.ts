import { expect, it } from 'vitest'
import { judgeRetention } from '../../src/review/retention.ts'

it.each([
  [undefined, 90, 'unknown', 'environment-not-seen'],
  [null, 90, 'not-applicable', 'retention-not-asked'],
  [null, null, 'not-applicable', 'retention-not-asked'],
  [90, null, 'unknown', 'retention-not-told'],
  [90, 89, 'fail', 'retention-too-short'],
  [90, 90, 'pass', 'retention-long-enough'],
  [0, 0, 'pass', 'retention-long-enough'],
])('asked for %s days, of %s that are there: %s', (asked, days, outcome, reason) => {
  expect(judgeRetention('the logs', days, asked)).toMatchObject({
    outcome,
    reasons: [reason],
    because: expect.stringMatching(/\.$/),
  })
})
