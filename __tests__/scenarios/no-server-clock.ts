import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Freshness',
  tells: 'omar approved the head of a branch of which the server does not tell when it came there.',
  world: {
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        steps: [{ push: {} }, { review: 'APPROVED', by: 'omar' }, { merge: 'squash', by: 'mia' }],
      },
    }),
  },
  claim: 'reviews-cover-the-final-revision',
  outcome: 'unknown',
  reasons: ['no-server-clock', 'approval-uncertain'],
  trouble: ({ github }) => github.fail('GET /repos/{owner}/{repo}/activity', { status: 403 }),
})
