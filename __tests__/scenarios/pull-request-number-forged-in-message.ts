import { expect } from 'vitest'
import { defineScenario, failedIn, pullRequestWith, shaAt, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'From commits to pull requests',
  tells: 'A commit that was pushed directly says in its message that it came from an approved pull request.',
  world: {
    history: sinceDeployed(pullRequestWith({ review: 'APPROVED', by: 'omar' }), {
      commit: { by: 'mia', message: 'Change 1 (#1)' },
    }),
  },
  claim: 'every-commit-came-through-a-pull-request',
  outcome: 'fail',
  reasons: ['no-pull-request'],
  also(played, finding) {
    expect(failedIn(finding)).toEqual([shaAt(played, 1)])
  },
})
