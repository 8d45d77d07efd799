import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'From commits to pull requests',
  tells: "The pull request came from theo's fork.",
  world: {
    people: { theo: { permission: 'none' } },
    history: sinceDeployed({
      pullRequest: {
        by: 'theo',
        fork: 'theo',
        steps: [{ push: {} }, { review: 'APPROVED', by: 'omar' }, { merge: 'squash', by: 'mia' }],
      },
    }),
  },
  claim: 'every-commit-came-through-a-pull-request',
  outcome: 'pass',
  reasons: ['made-by-merging-it'],
})
