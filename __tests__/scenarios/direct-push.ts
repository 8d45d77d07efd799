import { expect } from 'vitest'
import { defineScenario, findingOf, shaAt, sinceDeployed } from './scenario.ts'

const CLAIM = 'every-commit-came-through-a-pull-request'

export const scenario = defineScenario({
  group: 'From commits to pull requests',
  tells: 'mia pushed to main without a pull request.',
  world: { history: sinceDeployed({ commit: { by: 'mia', message: 'Sell umbrellas' } }) },
  claim: CLAIM,
  outcome: 'fail',
  reasons: ['no-pull-request'],
  also({ record }) {
    const { because, range } = findingOf({ record }, CLAIM)
    const failed = range?.commits.filter(({ outcome }) => outcome === 'fail').map(({ sha }) => sha) ?? []
    expect(failed).toEqual([shaAt({ record }, 0)])
    expect(because).toContain(failed[0]?.slice(0, 7))
  },
})
