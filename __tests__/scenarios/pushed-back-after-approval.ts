import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Freshness',
  tells: 'After omar had approved, mia pushed other content by force, and then what omar had approved.',
  world: {
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        steps: [
          { push: { files: { 'a.ts': 'a' } } },
          { review: 'APPROVED', by: 'omar' },
          { forcePush: { files: { 'a.ts': 'b' } } },
          { forcePush: { files: { 'a.ts': 'a' } } },
          { merge: 'squash', by: 'mia' },
        ],
      },
    }),
  },
  claim: 'reviews-cover-the-final-revision',
  outcome: 'pass',
  reasons: ['saw-the-same-content', 'approved'],
})
