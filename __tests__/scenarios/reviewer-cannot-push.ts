import { defineScenario, pullRequestWith, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Who reviewed',
  tells: 'Only omar approved, who may read the repository and not push to it.',
  world: {
    people: { omar: { permission: 'read' } },
    history: sinceDeployed(pullRequestWith({ review: 'APPROVED', by: 'omar' })),
  },
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'fail',
  reasons: ['no-approval-counts', 'cannot-push'],
})
