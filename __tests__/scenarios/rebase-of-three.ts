import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'From commits to pull requests',
  tells: "The three commits of mia's pull request were rebased onto main.",
  world: {
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        steps: [{ push: [{}, {}, {}] }, { review: 'APPROVED', by: 'omar' }, { merge: 'rebase', by: 'mia' }],
      },
    }),
  },
  claim: 'every-commit-came-through-a-pull-request',
  outcome: 'pass',
  reasons: ['made-by-merging-it', 'rebased-from-it'],
})
