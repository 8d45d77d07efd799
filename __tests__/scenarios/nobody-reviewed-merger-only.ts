import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Who reviewed',
  tells: 'Nobody reviewed what mia wrote; omar merged it, and merging is no review.',
  world: {
    history: sinceDeployed({ pullRequest: { by: 'mia', steps: [{ push: {} }, { merge: 'squash', by: 'omar' }] } }),
  },
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'fail',
  reasons: ['nobody-approved'],
})
