import { expect } from 'vitest'
import { defineScenario, failedIn, shaAt, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'From commits to pull requests',
  tells: 'A pull request that omar approved was closed without merging, and mia pushed its commit to main herself.',
  world: {
    history: sinceDeployed(
      {
        pullRequest: {
          by: 'mia',
          steps: [{ push: { name: 'kept' } }, { review: 'APPROVED', by: 'omar' }, { close: true }],
        },
      },
      { push: 'kept', by: 'mia' },
    ),
  },
  claim: 'every-commit-came-through-a-pull-request',
  outcome: 'fail',
  reasons: ['no-pull-request'],
  also(played, finding) {
    expect(failedIn(finding)).toEqual([shaAt(played, 0)])
  },
})
