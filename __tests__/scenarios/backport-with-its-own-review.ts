import { defineScenario, pullRequestWith, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'From commits to pull requests',
  tells:
    'A fix went into main, and once more into the release branch by a pull request of its own; that branch is deployed.',
  world: {
    history: [
      ...sinceDeployed({ branch: 'release-1' }),
      pullRequestWith({ review: 'APPROVED', by: 'omar' }),
      {
        pullRequest: {
          by: 'mia',
          base: 'release-1',
          head: 'backport-1',
          steps: [
            { push: { message: 'Fix it (cherry picked)' } },
            { review: 'APPROVED', by: 'omar' },
            { merge: 'squash', by: 'mia' },
          ],
        },
      },
    ],
    run: { ref: 'refs/heads/release-1' },
  },
  claim: 'every-commit-came-through-a-pull-request',
  outcome: 'pass',
  reasons: ['made-by-merging-it'],
  others: { 'every-change-was-reviewed-by-an-independent-human': 'pass' },
})
