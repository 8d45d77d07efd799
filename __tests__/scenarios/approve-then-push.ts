import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Freshness',
  tells: 'mia pushed once more after omar had approved.',
  world: {
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        steps: [{ push: {} }, { review: 'APPROVED', by: 'omar' }, { push: {} }, { merge: 'squash', by: 'mia' }],
      },
    }),
  },
  claim: 'reviews-cover-the-final-revision',
  outcome: 'fail',
  reasons: ['given-for-other-content', 'no-approval-counts'],
})
