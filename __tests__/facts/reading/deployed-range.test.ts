import { describe, expect, it } from 'vitest'
import { deployedRange } from '../../../src/facts/reading/deployed-range.ts'
import { observed } from '../../../src/model/fact.ts'
import { aWorld } from '../../fakes/a-world.ts'
import { inWorld } from '../../fakes/loopback-world.ts'
import { none, policyText, someFacts, unseen } from '../../fakes/some-facts.ts'

// What comes of it is held in __tests__/facts/change-set.test.ts and __tests__/facts/pull-requests.test.ts.

describe('the deployed range', () => {
  it('needs to know what was deployed before, and else whether there is a baseline', async () => {
    const { world } = await inWorld({}, async (opened) => opened)
    const { 'policy-file': policyFile, environment } = someFacts()
    const withPrevious = (
      previousDeployment: ReturnType<typeof none> | ReturnType<typeof unseen>,
      policy = policyFile,
    ) => deployedRange.read(world, { environment, previousDeployment, policyFile: policy })
    expect(await withPrevious(unseen('previous-deployment'))).toMatchObject({ reason: 'needs-another-fact' })
    expect(await withPrevious(none('previous-deployment'), unseen('policy-file'))).toMatchObject({
      reason: 'needs-another-fact',
    })
    const { 'policy-file': strange } = someFacts({ 'policy-file': policyText('baseline: [v1]\n') })
    await expect(withPrevious(none('previous-deployment'), strange)).rejects.toThrow('baseline')
  })

  it('begins where the rule of the environment says, before what the policy says for all', async () => {
    const rule = 'environments: { production: { baseline: v0.9 } }\nbaseline: v1\n'
    const { 'policy-file': policyFile, environment } = someFacts({ 'policy-file': policyText(rule) })
    const world = aWorld({ query: observed({ repository: { field0: null } }) })
    const previousDeployment = none('previous-deployment')
    expect(await deployedRange.read(world, { environment, previousDeployment, policyFile })).toMatchObject({
      reason: 'not-found',
      detail: expect.stringContaining('baseline v0.9 '),
    })
  })
})
