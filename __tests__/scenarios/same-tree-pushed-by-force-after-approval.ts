import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Freshness',
  tells: 'After omar had approved, mia pushed the same content by force under another message.',
  world: {
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        steps: [
          { push: { files: { 'a.ts': 'a' } } },
          { review: 'APPROVED', by: 'omar' },
          { forcePush: { files: { 'a.ts': 'a' }, message: 'Said better' } },
          { merge: 'squash', by: 'mia' },
        ],
      },
    }),
  },
  claim: 'reviews-cover-the-final-revision',
  outcome: 'pass',
  reasons: ['saw-the-same-content', 'approved'],
})
