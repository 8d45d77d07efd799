import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'From commits to pull requests',
  tells: "The pull request came from theo's fork, and who pushed to that is not for this repository to see.",
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
  // Who pushed to a fork is not shown, so nobody can be told to have had no part in it.
  others: { 'every-change-was-reviewed-by-an-independent-human': 'unknown' },
})
