import { describe, expect, it } from 'vitest'
import { dayOf, daysAfter } from '../../src/policy/day.ts'
import { none, someFacts, unseen, VALUES } from '../fakes/some-facts.ts'
import { aRecord } from '../fixtures/a-record.ts'

const facts = (read: string, began: string) =>
  someFacts(
    { job: { ...VALUES.job, startedAt: began } },
    { 'policy-file': { ...none('policy-file'), observedAt: read } },
  )

describe('dayOf', () => {
  it('is the day on which the policy was read', () => {
    expect(dayOf(facts('2026-03-05T00:00:01.000Z', '2026-03-04T23:59:00Z'), null)).toBe('2026-03-05')
    expect(dayOf({ ...facts('2026-03-05T00:00:01.000Z', ''), job: unseen('job') }, 'missing')).toBe('2026-03-05')
  })

  it('is never before the job began, by the clock of GitHub', () => {
    expect(dayOf(facts('2020-01-01T00:00:00.000Z', '2026-03-04T23:59:00Z'), null)).toBe('2026-03-04')
  })

  it('is the day of the decision at the start, which stands', () => {
    const { verdict } = aRecord().conclusions
    const start = { at: '2026-03-04T23:59:59.000Z', gate: 'enforce', verdict, factsDigest: 'sha256:00' } as const
    expect(dayOf(facts('2026-03-05T00:10:00.000Z', '2026-03-04T23:58:00Z'), start)).toBe('2026-03-04')
  })
})

it.each([
  ['2026-03-30', 3, '2026-04-02'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-12-31', 0, '2026-12-31'],
  ['2026-99-99', 3, '2026-99-99'],
])('%s and %i days are %s', (day, days, expected) => expect(daysAfter(day, days)).toBe(expected))
