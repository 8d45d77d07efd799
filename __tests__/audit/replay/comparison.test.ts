import { describe, expect, it } from 'vitest'
import { compare } from '../../../src/audit/replay/comparison.ts'
import { conclude } from '../../../src/conclude.ts'
import { someFacts } from '../../fakes/some-facts.ts'
import { aRecord } from '../../fixtures/a-record.ts'

const facts = someFacts()
const allowed = aRecord({ facts, conclusions: conclude(facts, null) })
const asking = (claim: string) => `version: 1\nenvironments:\n  production: { require: [${claim}] }\n`

describe('a record by another policy', () => {
  it('names what would block, beside what is recorded', () => {
    expect(compare(allowed, asking('no-rule-was-bypassed').replace('production', 'staging'))).toEqual({
      id: allowed.id,
      environment: 'production',
      recorded: { decision: 'allow', blockedBy: [] },
      under: { decision: 'deny', blockedBy: ['policy'] },
      change: 'allow-to-deny',
      follows: true,
    })
  })

  it('changes nothing where the other policy asks for what holds', () => {
    expect(compare(allowed, asking('environment-is-protected'))).toMatchObject({ change: 'none', follows: true })
  })

  it('says where what is recorded does not follow from the facts', () => {
    const verdict = { ...allowed.conclusions.verdict, decision: 'deny' as const }
    const forged = aRecord({ facts, conclusions: { ...allowed.conclusions, verdict } })
    expect(compare(forged, asking('environment-is-protected'))).toMatchObject({
      change: 'deny-to-allow',
      follows: false,
    })
  })
})
