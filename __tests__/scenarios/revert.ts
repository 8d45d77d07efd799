import { defineScenario, pullRequestWith, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'From commits to pull requests',
  tells: 'A pull request took back what another had brought, and omar approved both.',
  world: {
    history: sinceDeployed(pullRequestWith({ review: 'APPROVED', by: 'omar' }), {
      pullRequest: {
        by: 'lena',
        head: 'revert-1-change-1',
        title: 'Revert "Change 1"',
        body: 'Reverts acme/shop#1',
        steps: [
          { push: { files: { 'src/part-3.ts': null } } },
          { review: 'APPROVED', by: 'omar' },
          { merge: 'squash', by: 'lena' },
        ],
      },
    }),
  },
  claim: 'every-commit-came-through-a-pull-request',
  outcome: 'pass',
  reasons: ['made-by-merging-it'],
  others: { 'every-change-was-reviewed-by-an-independent-human': 'pass' },
})
