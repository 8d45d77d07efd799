import { defineScenario, sinceDeployed, theBaseMoves } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Freshness',
  tells:
    'After omar had approved, mia rebased the branch onto the newer base and edited it on the way, and GitHub moved the approval along.',
  world: {
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        steps: [
          { push: {} },
          { review: 'APPROVED', by: 'omar' },
          theBaseMoves(),
          { rebase: { files: { 'a.ts': 'edited' } } },
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
