import { expect, it } from 'vitest'
import { logsAreRetainedLongEnough as control } from '../../src/controls/logs-are-retained-long-enough.ts'
import { someFacts } from '../fakes/some-facts.ts'
import { judging } from './judging.ts'

it.each([
  [90, 90, 'pass'],
  [365, 90, 'fail'],
  [60, null, 'unknown'],
])('the policy asks for %s days, there are %s: %s', (asked, most, outcome) => {
  const given = judging(someFacts(), { environments: { '*': { require: [control.id], 'retention-days': asked } } })
  const seen = { jobStatus: 'success', retentionDays: most, evidenceDays: 1 } as const
  expect(control.judge({ outcome: seen }, given, someFacts()).outcome).toBe(outcome)
})
