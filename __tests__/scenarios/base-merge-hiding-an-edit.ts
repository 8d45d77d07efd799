import { defineScenario, pullRequestWith, sinceDeployed, theBaseMoves } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Freshness',
  tells: 'After omar had approved, mia merged the newer base into the branch, and edited a file in the merge commit.',
  world: {
    history: sinceDeployed(
      pullRequestWith({ review: 'APPROVED', by: 'omar' }, theBaseMoves(), {
        updateBranch: { files: { 'a.ts': 'hidden' } },
      }),
    ),
  },
  claim: 'reviews-cover-the-final-revision',
  outcome: 'fail',
  reasons: ['given-for-other-content', 'no-approval-counts'],
})
