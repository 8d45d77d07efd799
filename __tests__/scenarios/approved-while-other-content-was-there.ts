import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Freshness',
  tells:
    'omar approved what mia had pushed by force for a while, and GitHub moved the approval along when she pushed the earlier content again.',
  world: {
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        steps: [
          { push: { files: { 'a.ts': 'a' } } },
          { forcePush: { files: { 'a.ts': 'b' } } },
          { review: 'APPROVED', by: 'omar' },
          { forcePush: { files: { 'a.ts': 'a' } } },
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
