import { describe, expect, it } from 'vitest'
import { allGaps, blockTroubles, deliveryTroubles, isDecisionOnly } from '../../src/reports/troubles.ts'
import { aDelivery, aFailedDelivery } from '../fixtures/a-delivery.ts'
import { aRecord } from '../fixtures/a-record.ts'

describe('deliveryTroubles', () => {
  it('has nothing to say of a record that was signed and delivered', () => {
    expect(deliveryTroubles(aRecord(), aDelivery())).toEqual([])
  })

  it('tells what kept a record from being delivered, then why it is not signed', () => {
    expect(deliveryTroubles(aRecord(), aFailedDelivery()).map(({ title, why }) => `${title}: ${why}`)).toEqual([
      'This record was not delivered: artifact: No answer within 60 s.',
      'This record is not signed: Fulcio could not be reached.',
    ])
  })

  it('says so when no destination took the record though none failed', () => {
    expect(deliveryTroubles(aRecord(), aDelivery({ delivered: false, receipts: [] }))[0]?.why).toBe(
      'No destination took it.',
    )
  })

  it('says so when the step broke off before', () => {
    expect(deliveryTroubles(aRecord(), undefined)[0]?.title).toBe('This record was neither signed nor delivered')
  })
})

describe('isDecisionOnly', () => {
  it('is told by a record that is sealed at the end of the job and has no decision from its start yet', () => {
    const settings = { ...aRecord().settings, seal: 'job-end' }
    const decision = aRecord({ settings })
    expect(isDecisionOnly(decision, undefined)).toBe(true)
    expect(deliveryTroubles(decision, undefined)).toEqual([])
    expect(isDecisionOnly(decision, aDelivery())).toBe(false)
    expect(isDecisionOnly(aRecord(), undefined)).toBe(false)
  })
})

describe('blockTroubles', () => {
  it('takes what to do from the gap of the claim', () => {
    expect(blockTroubles(aRecord())).toEqual([
      {
        title: 'deployment-was-approved-by-an-independent-human',
        why: 'Nobody who approved is independent of this run.',
        remedy: 'Have somebody approve who did not start the run.',
      },
    ])
  })

  it('asks for a rule when the policy has none for the environment', () => {
    const { verdict } = aRecord().conclusions
    const blockedBy = [{ claim: 'policy', outcome: 'fail', because: 'The policy has no rule.' }] as const
    const record = aRecord({ conclusions: { verdict: { ...verdict, rule: null, blockedBy } } })
    expect(blockTroubles(record)[0]?.remedy).toBe(
      'Give the policy a rule for this environment with what it requires: claims under `require`, or `extends: soc2`.',
    )
  })

  it('takes what to do about an unusable policy from its gap', () => {
    const { verdict } = aRecord().conclusions
    const record = aRecord({
      conclusions: {
        verdict: { ...verdict, policy: 'invalid', blockedBy: [{ claim: 'policy', outcome: 'unknown', because: 'x' }] },
        gaps: [
          {
            id: 'policy-invalid:policy',
            code: 'policy-invalid',
            severity: 'high',
            link: 'approval',
            claims: [],
            cause: 'does-not-exist',
            why: 'x',
            remedy: 'Correct it.',
            needs: [],
          },
        ],
      },
    })
    expect(blockTroubles(record)[0]?.remedy).toBe('Correct it.')
  })
})

describe('allGaps', () => {
  it('adds what was found missing while the record was delivered', () => {
    expect(allGaps(aRecord(), aDelivery()).map(({ code }) => code)).toEqual([
      'fact-unavailable',
      'claim-failed',
      'retention-shorter-than-asked',
    ])
    expect(allGaps(aRecord(), undefined)).toHaveLength(2)
  })
})
