import { defineScenario, pullRequestWith, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Who reviewed',
  tells: "Only an account approved that looks like a person's and is listed as a machine in the policy.",
  world: {
    people: { releaser: { id: 4242 } },
    history: sinceDeployed(pullRequestWith({ review: 'APPROVED', by: 'releaser' })),
  },
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'fail',
  reasons: ['no-approval-counts', 'listed-as-machine-account'],
  policy: 'machine-accounts: [4242]',
})
