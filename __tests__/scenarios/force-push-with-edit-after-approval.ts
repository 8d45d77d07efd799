import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Freshness',
  tells: 'After omar had approved, mia pushed the branch by force with an edit, and GitHub moved the approval along.',
  world: {
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        steps: [
          { push: { files: { 'a.ts': 'a' } } },
          { review: 'APPROVED', by: 'omar' },
          { forcePush: { files: { 'a.ts': 'b' } } },
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
