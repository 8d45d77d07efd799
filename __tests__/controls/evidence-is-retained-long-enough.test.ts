import { expect, it } from 'vitest'
import { evidenceIsRetainedLongEnough as control } from '../../src/controls/evidence-is-retained-long-enough.ts'
import { someFacts, unseen } from '../fakes/some-facts.ts'
import { judging } from './judging.ts'

it.each([
  [undefined, 90, null, 'not-applicable'],
  [90, 90, null, 'pass'],
  [365, 90, null, 'fail'],
  [60, 90, 30, 'fail'],
  [60, 90, 365, 'pass'],
  [365, 90, 365, 'fail'],
  [60, null, 90, 'unknown'],
])('the policy asks for %s days, there are %s, the step asks for %s: %s', (asked, most, own, outcome) => {
  const rule = { require: [control.id], ...(asked !== undefined && { 'retention-days': asked }) } as const
  const given = judging(someFacts(), { environments: { '*': rule } })
  const seen = { jobStatus: 'success', retentionDays: most, evidenceDays: own } as const
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
