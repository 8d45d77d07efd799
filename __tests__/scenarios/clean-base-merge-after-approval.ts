import { defineScenario, pullRequestWith, sinceDeployed, theBaseMoves } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Freshness',
  tells: 'After omar had approved, mia merged the newer base into the branch, which gave just what merging gives.',
  world: {
    history: sinceDeployed(pullRequestWith({ review: 'APPROVED', by: 'omar' }, theBaseMoves(), { updateBranch: {} })),
  },
  claim: 'reviews-cover-the-final-revision',
  outcome: 'pass',
  reasons: ['saw-all-but-a-recomputed-change', 'approved'],
})
