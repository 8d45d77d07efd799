import { defineScenario, pullRequestWith, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Who reviewed',
  tells: 'mia approved her own change under another name: the account is the same.',
  world: {
    people: { mia: { id: 77 }, mia2: { id: 77 } },
    history: sinceDeployed(pullRequestWith({ review: 'APPROVED', by: 'mia2' })),
  },
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'fail',
  reasons: ['no-approval-counts', 'opened-the-pull-request'],
})
