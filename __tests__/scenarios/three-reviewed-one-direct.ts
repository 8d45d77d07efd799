import { expect } from 'vitest'
import { defineScenario, failedIn, pullRequestWith, shaAt, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'From commits to pull requests',
  tells: 'Of four commits, three came through pull requests and one was pushed in between.',
  world: {
    history: sinceDeployed(
      pullRequestWith({ review: 'APPROVED', by: 'omar' }),
      { commit: { by: 'mia', message: 'Just this once' } },
      pullRequestWith({ review: 'APPROVED', by: 'omar' }),
      pullRequestWith({ review: 'APPROVED', by: 'omar' }),
    ),
  },
  claim: 'every-commit-came-through-a-pull-request',
  outcome: 'fail',
  reasons: ['no-pull-request', 'made-by-merging-it'],
  also(played, finding) {
    expect(failedIn(finding)).toEqual([shaAt(played, 1)])
  },
})
