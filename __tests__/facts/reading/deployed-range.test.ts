import { describe, expect, it } from 'vitest'
import { deployedRange } from '../../../src/facts/reading/deployed-range.ts'
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
})
