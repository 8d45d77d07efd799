import { defineScenario, pullRequestWith, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'From commits to pull requests',
  tells: 'GitHub took a moment to tell which pull request a commit that was merged just now came from.',
  world: {
    begins: new Date(Date.now() - 10 * 60_000).toISOString(),
    associationLag: 1,
    history: sinceDeployed(pullRequestWith({ review: 'APPROVED', by: 'omar' })),
  },
  claim: 'every-commit-came-through-a-pull-request',
  outcome: 'pass',
  reasons: ['made-by-merging-it'],
})
