import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Who reviewed',
  tells: 'omar pushed the last commit and approved it, and so did lena, who had no part in it.',
  world: {
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        steps: [
          { push: {} },
          { push: { pushedBy: 'omar' } },
          { review: 'APPROVED', by: 'omar' },
          { review: 'APPROVED', by: 'lena' },
          { merge: 'squash' },
        ],
      },
    }),
  },
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'pass',
  reasons: ['approved', 'pushed-to-the-branch', 'independent'],
})
