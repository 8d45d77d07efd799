import { defineScenario, pullRequestWith, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Who reviewed',
  tells: 'Only an account approved that was deleted since, so nobody can tell whose it was.',
  world: {
    people: { theo: { gone: true } },
    history: sinceDeployed(pullRequestWith({ review: 'APPROVED', by: 'theo' })),
  },
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'unknown',
  reasons: ['approval-uncertain', 'account-is-gone'],
})
