import { defineScenario, pullRequestWith, sinceDeployed, theBaseMoves } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Freshness',
  tells:
    'After omar had approved, mia merged the newer base into the branch but kept her own files, without what lena had changed.',
  world: {
    history: sinceDeployed(
      pullRequestWith(
        { review: 'APPROVED', by: 'omar' },
        theBaseMoves({ files: { 'fix.ts': 'fixed' } }),
        { updateBranch: { files: { 'fix.ts': null } } },
        { restamp: true },
      ),
    ),
  },
  claim: 'reviews-cover-the-final-revision',
  outcome: 'fail',
  reasons: ['given-before-the-final-content', 'no-approval-counts'],
})
