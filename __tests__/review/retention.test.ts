import { expect, it } from 'vitest'
import { judgeRetention } from '../../src/review/retention.ts'

it.each([
  [null, 90, 'not-applicable'],
  [null, null, 'not-applicable'],
  [90, null, 'unknown'],
  [90, 89, 'fail'],
  [90, 90, 'pass'],
  [0, 0, 'pass'],
])('asked for %s days, of %s that are there: %s', (asked, days, outcome) => {
  expect(judgeRetention('the logs', days, asked)).toMatchObject({ outcome, because: expect.stringMatching(/\.$/) })
})
