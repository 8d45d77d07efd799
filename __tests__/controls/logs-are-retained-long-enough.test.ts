import { expect, it } from 'vitest'
import { logsAreRetainedLongEnough as control } from '../../src/controls/logs-are-retained-long-enough.ts'
import { someFacts, unseen } from '../fakes/some-facts.ts'
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

it('does not say that nothing is asked where the rule for it is not known', () => {
  const facts = someFacts({}, { environment: unseen('environment') })
  const given = judging(facts, { environments: { production: { require: [control.id], 'retention-days': 365 } } })
  const seen = { jobStatus: 'success', retentionDays: 90, evidenceDays: null } as const
  expect(control.judge({ outcome: seen }, given, facts)).toMatchObject({
    outcome: 'unknown',
    reasons: ['environment-not-seen'],
  })
})
