import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Freshness',
  tells: 'mia pushed once more after omar had approved, and omar approved that as well.',
  world: {
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        steps: [
          { push: {} },
          { review: 'APPROVED', by: 'omar' },
          { push: {} },
          { review: 'APPROVED', by: 'omar' },
          { merge: 'squash', by: 'mia' },
        ],
      },
    }),
  },
  claim: 'reviews-cover-the-final-revision',
  outcome: 'pass',
  reasons: ['replaced-by-a-later-review', 'saw-the-final-revision', 'approved'],
})
