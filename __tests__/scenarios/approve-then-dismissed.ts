import { defineScenario, pullRequestWith, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Who reviewed',
  tells: 'omar approved, and mia dismissed his approval.',
  world: {
    history: sinceDeployed(pullRequestWith({ review: 'APPROVED', by: 'omar' }, { dismiss: 'omar', by: 'mia' })),
  },
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'fail',
  reasons: ['nobody-approved', 'dismissed'],
})
