import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { approvalReason, gapsOfApprovalReason } from '../../src/asks/approval-reason.ts'
import { conclude } from '../../src/conclude.ts'
import { anyFacts } from '../fakes/any-facts.ts'
import { none, omar, policyText, someFacts, unseen, type ValueOf } from '../fakes/some-facts.ts'

const DIGEST = `sha256:${'4'.repeat(64)}`
const approval = { by: omar, state: 'approved', environments: ['production'], commentDigest: DIGEST } as const
const silent = { ...approval, commentDigest: null }
const approvedBy = (...approvals: ValueOf<'approvals'>) => someFacts({ approvals })
const named = (basis: 'input') =>
  someFacts({ approvals: [approval], environment: { name: 'production', basis, statements: [] } })

describe('the reason of an approval, where the policy asks for one (AP-3)', () => {
  it.each([
    ['it is there', approvedBy(approval), []],
    ['it is empty', approvedBy(silent), ['missing: no reason of omar']],
    [
      'one of two is empty',
      approvedBy(approval, { ...silent, by: null }),
      ['missing: no reason of an account that is gone'],
    ],
    ['nobody approved', approvedBy(), ['missing: nobody let the run into its environment']],
    [
      'the job is in no environment',
      someFacts({}, { environment: none('environment') }),
      ['missing: nobody let the run into its environment'],
    ],
    [
      'the approvals were not seen',
      someFacts({}, { approvals: unseen('approvals') }),
      ['unknown: the approvals were not seen'],
    ],
    ['the environment is only declared', named('input'), ['unknown: which environment the job is in was not proven']],
    [
      'the environment was not seen',
      someFacts({}, { environment: unseen('environment') }),
      ['unknown: which environment the job is in was not proven'],
    ],
  ])('is a gap or not where %s', (_, facts, expected) => {
    const told = gapsOfApprovalReason(facts, true).map(
      ({ code, why }) =>
        `${code.replace('approval-reason-', '')}: ${why.replace('The policy asks for the reason of an approval: ', '').slice(0, -1)}`,
    )
    expect(told).toEqual(expected)
  })

  it('is shown where no gap is, whatever the facts; and nothing is missed where it is not asked for', () => {
    fc.assert(
      fc.property(anyFacts(), (facts) => {
        expect(gapsOfApprovalReason(facts, false)).toEqual([])
        if (gapsOfApprovalReason(facts, true).length === 0) expect(approvalReason(facts)).toBeDefined()
      }),
      { numRuns: 300 },
    )
  })

  it('weighs as the claim about the approval does, and blocks nothing by itself', () => {
    const policy = (rule: string) => policyText(`version: 1\nenvironments:\n  production: { ${rule} }\n`)
    const asking = someFacts({
      approvals: [silent],
      'policy-file': policy('require: [deployment-was-approved-by-an-independent-human], approval-reason: required'),
    })
    const { gaps, verdict } = conclude(asking, null)
    expect(gaps.find(({ code }) => code === 'approval-reason-missing')).toMatchObject({
      severity: 'medium',
      link: 'approval',
      cause: 'does-not-exist',
      claims: ['deployment-was-approved-by-an-independent-human'],
    })
    expect(verdict.decision).toBe('allow')
    const refused = { ...asking, approvals: { ...unseen('approvals'), needs: ['actions: read'] } }
    expect(conclude(refused, null).gaps.find(({ code }) => code === 'approval-reason-unknown')).toMatchObject({
      severity: 'high',
      cause: 'permission-denied',
    })
    const notAsking = someFacts({
      approvals: [silent],
      'policy-file': policy('require: [deployment-was-approved-by-an-independent-human]'),
    })
    expect(conclude(notAsking, null).gaps.map(({ code }) => code)).not.toContain('approval-reason-missing')
  })
})
