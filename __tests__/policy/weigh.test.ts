import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conclude } from '../../src/conclude.ts'
import type { Facts } from '../../src/facts/index.ts'
import { anyFacts } from '../fakes/any-facts.ts'
import { policyText, someFacts, unseen, VALUES } from '../fakes/some-facts.ts'

const CLAIM = 'deployment-was-approved-by-an-independent-human'
const gap = (facts: Facts, id: string) => conclude(facts, null).gaps.find((one) => one.id === id)
const judgedBy = (policy: string, values: Partial<typeof VALUES> = {}) =>
  someFacts({ 'policy-file': policyText(`version: 1\n${policy}`), ...values })
const requiring = (claim: string) => `environments:\n  production:\n    require: [${claim}]\n`
const exceptionUntil = (day: string) => `exceptions:
  - claim: ${CLAIM}
    environment: production
    scope: { until: ${day} }
    owner: { id: 110, login: lena }
    reason: The reviewer is on leave.
    expires: ${day}
`

describe('weighGaps', () => {
  it('knows of every gap, whatever the facts, which claims it leaves open and to which link they belong', () => {
    const property = fc.property(anyFacts(), (facts) => {
      for (const { id, link, claims } of conclude(facts, null).gaps)
        expect([id, link === null, claims.length === 0]).toEqual([id, false, false])
    })
    fc.assert(property, { numRuns: 300 })
  })

  it('weighs high what stands in the way of an allow, and by less what does not', () => {
    const denied = judgedBy(requiring(CLAIM), { approvals: [] })
    expect(gap(denied, `claim-failed:${CLAIM}`)).toMatchObject({ severity: 'high', cause: 'does-not-exist' })
    const noted = judgedBy(requiring('environment-is-protected'), { approvals: [] })
    expect(gap(noted, `claim-failed:${CLAIM}`)?.severity).toBe('medium')
    expect(gap(noted, 'link-unknown:agent-workflow')).toMatchObject({ severity: 'low', cause: 'not-collected' })
  })

  it('weighs what was not seen by what could not be judged for it', () => {
    const facts = someFacts(
      { 'policy-file': policyText(`version: 1\n${requiring(CLAIM)}`) },
      { approvals: unseen('approvals') },
    )
    expect(gap(facts, 'fact-unavailable:approvals')).toMatchObject({ severity: 'high', claims: [CLAIM] })
    const spared = judgedBy(requiring('environment-is-protected'))
    const blind = { ...spared, approvals: unseen('approvals') }
    expect(gap(blind, 'fact-unavailable:approvals')?.severity).toBe('low')
  })

  it('tells what nobody may see from what was not there to be seen', () => {
    const because = (reason: Parameters<typeof unseen>[1]) =>
      gap(someFacts({}, { job: unseen('job', reason) }), 'fact-unavailable:job')?.cause
    expect([because('forbidden'), because('unauthorized')]).toEqual(['permission-denied', 'permission-denied'])
    expect([because('timeout'), because('not-found')]).toEqual(['not-collected', 'not-collected'])
    const torn = someFacts({ run: { ...VALUES.run, event: 'pull_request' } })
    expect(gap(torn, 'link-contradictory:ci-cd')).toMatchObject({ severity: 'high', cause: 'contradictory' })
  })

  it('leaves a gap to who answers for the deployment, and what is excepted to the owner of the exception until its last day', () => {
    const owned = `${requiring(CLAIM)}owners:\n  production: [{ id: 7, login: theo }, { id: 8 }]\nmachine-accounts: [8]\n`
    expect(gap(judgedBy(owned, { approvals: [] }), `claim-failed:${CLAIM}`)).toMatchObject({
      owner: { people: [{ id: 7, login: 'theo' }], basis: 'policy-environment' },
    })
    expect(gap(judgedBy(requiring(CLAIM), { approvals: [] }), `claim-failed:${CLAIM}`)?.owner?.basis).toBe(
      'code-owners',
    )
    const excepted = judgedBy(`${owned}${exceptionUntil('2099-12-31')}`, { approvals: [] })
    expect(gap(excepted, `claim-failed:${CLAIM}`)).toMatchObject({
      severity: 'high',
      owner: { people: [{ id: 110, login: 'lena' }], basis: 'policy-exception' },
      due: '2099-12-31',
    })
  })

  it('says that an exception is over, where one would have let it through', () => {
    const over = judgedBy(`${requiring(CLAIM)}${exceptionUntil('2020-01-01')}`, { approvals: [] })
    expect(gap(over, `claim-failed:${CLAIM}`)).toMatchObject({
      severity: 'high',
      cause: 'expired',
      owner: { basis: 'code-owners' },
    })
    expect(gap(over, `claim-failed:${CLAIM}`)).not.toHaveProperty('due')
  })
})
