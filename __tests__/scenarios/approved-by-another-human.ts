import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Who reviewed',
  tells: 'omar approved what mia wrote and pushed, and had no part in it.',
  world: {
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        steps: [{ push: {} }, { review: 'APPROVED', by: 'omar' }, { merge: 'squash', by: 'mia' }],
      },
    }),
  },
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'pass',
  reasons: ['approved', 'independent', 'made-by-merging-it'],
})
