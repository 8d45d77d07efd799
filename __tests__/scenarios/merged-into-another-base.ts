import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'From commits to pull requests',
  tells: 'A pull request was merged into the branch for trials, and mia pushed that to main.',
  world: {
    history: sinceDeployed(
      { branch: 'trials' },
      {
        pullRequest: {
          by: 'mia',
          base: 'trials',
          steps: [{ push: {} }, { review: 'APPROVED', by: 'omar' }, { merge: 'squash', by: 'mia' }],
        },
      },
      { push: 'trials', by: 'mia' },
    ),
  },
  claim: 'every-commit-came-through-a-pull-request',
  outcome: 'fail',
  reasons: ['merged-into-another-branch'],
})
