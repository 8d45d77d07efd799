import { expect } from 'vitest'
import { defineScenario } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Environment',
  tells: "An account let the run into production that looks like a person's and is listed as a machine in the policy.",
  world: { people: { omar: { id: 4242 } } },
  claim: 'deployment-was-approved-by-an-independent-human',
  outcome: 'fail',
  reasons: ['no-independent-approval', 'listed-as-machine-account'],
  policy: 'machine-accounts: [4242]',
  also({ record }) {
    expect(record.conclusions.verdict.policy).toBe('from-default-branch')
  },
})
