import { defineScenario, sinceDeployed, theBaseMoves } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Freshness',
  tells:
    'After omar had approved, mia rebased the branch onto the newer base without an edit, and GitHub moved the approval along.',
  world: {
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        steps: [
          { push: [{}, {}] },
          { review: 'APPROVED', by: 'omar' },
          theBaseMoves(),
          { rebase: {} },
          { restamp: true },
          { merge: 'squash', by: 'mia' },
        ],
      },
    }),
  },
  claim: 'reviews-cover-the-final-revision',
  outcome: 'pass',
  reasons: ['saw-all-but-a-recomputed-change', 'approved'],
})
