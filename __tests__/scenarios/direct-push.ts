import { expect } from 'vitest'
import { defineScenario, failedIn, shaAt, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'From commits to pull requests',
  tells: 'mia pushed to main without a pull request.',
  world: { history: sinceDeployed({ commit: { by: 'mia', message: 'Sell umbrellas' } }) },
  claim: 'every-commit-came-through-a-pull-request',
  outcome: 'fail',
  reasons: ['no-pull-request'],
  also(played, finding) {
    expect(failedIn(finding)).toEqual([shaAt(played, 0)])
  },
})
