import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Who reviewed',
  tells: 'omar approved, and the squashed commit names him as its co-author.',
  world: {
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        steps: [
          { push: {} },
          { review: 'APPROVED', by: 'omar' },
          { merge: 'squash', by: 'mia', commit: { coAuthors: ['omar'] } },
        ],
      },
    }),
  },
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'fail',
  reasons: ['no-approval-counts', 'wrote-a-commit'],
})
