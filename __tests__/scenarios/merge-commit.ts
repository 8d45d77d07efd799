import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'From commits to pull requests',
  tells: "mia's pull request was merged with a merge commit.",
  world: {
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        steps: [{ push: [{}, {}] }, { review: 'APPROVED', by: 'omar' }, { merge: 'merge', by: 'mia' }],
      },
    }),
  },
  claim: 'every-commit-came-through-a-pull-request',
  outcome: 'pass',
  reasons: ['made-by-merging-it', 'among-its-commits'],
})
