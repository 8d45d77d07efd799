import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Freshness',
  tells:
    'After omar had approved, mia pushed a commit that she had dated long before, and GitHub moved the approval along.',
  world: {
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        steps: [
          { push: {} },
          { review: 'APPROVED', by: 'omar' },
          { push: { dated: '2026-11-01T00:00:00Z' } },
          { restamp: true },
          { merge: 'squash', by: 'mia' },
        ],
      },
    }),
  },
  claim: 'reviews-cover-the-final-revision',
  outcome: 'fail',
  reasons: ['given-before-the-final-content', 'no-approval-counts'],
})
