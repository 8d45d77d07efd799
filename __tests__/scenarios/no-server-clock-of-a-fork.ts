import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Freshness',
  tells: 'omar approved a change from a fork, whose pushes the server does not tell, and no run had seen its head.',
  world: {
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        fork: 'mia',
        steps: [{ push: {} }, { review: 'APPROVED', by: 'omar' }, { merge: 'squash', by: 'mia' }],
      },
    }),
  },
  claim: 'reviews-cover-the-final-revision',
  outcome: 'unknown',
  reasons: ['no-server-clock', 'approval-uncertain'],
})
