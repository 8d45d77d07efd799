import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'From commits to pull requests',
  tells: 'Work was gathered on a feature branch, and omar approved the pull request that brought the branch to main.',
  world: {
    history: sinceDeployed(
      { branch: 'feature' },
      { pullRequest: { by: 'mia', base: 'feature', steps: [{ push: {} }, { merge: 'squash', by: 'mia' }] } },
      {
        pullRequest: {
          by: 'lena',
          head: 'feature',
          from: 'feature',
          steps: [
            { review: 'APPROVED', by: 'omar' },
            { merge: 'merge', by: 'lena' },
          ],
        },
      },
    ),
  },
  claim: 'every-commit-came-through-a-pull-request',
  outcome: 'pass',
  reasons: ['among-its-commits', 'made-by-merging-it'],
  others: { 'every-change-was-reviewed-by-an-independent-human': 'pass' },
})
