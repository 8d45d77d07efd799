import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'From commits to pull requests',
  tells:
    'mia merged what omar had approved on her own machine and pushed it; the merge commit is just what merging gives.',
  world: {
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        steps: [{ push: {} }, { review: 'APPROVED', by: 'omar' }, { merge: 'merge', byPush: true, by: 'mia' }],
      },
    }),
  },
  claim: 'every-commit-came-through-a-pull-request',
  outcome: 'pass',
  reasons: ['made-by-merging-it', 'among-its-commits'],
})
