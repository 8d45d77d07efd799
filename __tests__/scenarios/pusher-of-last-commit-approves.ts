import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Who reviewed',
  tells: "omar pushed the last commit, in mia's name, and approved it.",
  world: {
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        steps: [{ push: {} }, { push: { pushedBy: 'omar' } }, { review: 'APPROVED', by: 'omar' }, { merge: 'squash' }],
      },
    }),
  },
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'fail',
  reasons: ['no-approval-counts', 'pushed-to-the-branch'],
})
