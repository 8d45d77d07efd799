import { defineScenario, pullRequestWith, sinceDeployed, theBaseMoves } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Freshness',
  tells:
    'After omar had approved, mia merged the newer base into the branch, and GitHub did not show what a recomputed merge is held against.',
  world: {
    history: sinceDeployed(pullRequestWith({ review: 'APPROVED', by: 'omar' }, theBaseMoves(), { updateBranch: {} })),
  },
  trouble: ({ github }) => github.loopback.fail(({ body }) => body.includes('on Tree'), { status: 403 }),
  claim: 'reviews-cover-the-final-revision',
  outcome: 'unknown',
  reasons: ['later-merge-not-recomputed', 'approval-uncertain'],
})
