import { expect } from 'vitest'
import { defineScenario, findingOf, pullRequestWith, shaAt, sinceDeployed } from './scenario.ts'

const CLAIM = 'every-commit-came-through-a-pull-request'

export const scenario = defineScenario({
  group: 'From commits to pull requests',
  tells: 'A commit that was pushed directly says in its message that it came from an approved pull request.',
  world: {
    history: sinceDeployed(pullRequestWith({ review: 'APPROVED', by: 'omar' }), {
      commit: { by: 'mia', message: 'Change 1 (#1)' },
    }),
  },
  claim: CLAIM,
  outcome: 'fail',
  reasons: ['no-pull-request'],
  also({ record }) {
    const { because, range } = findingOf({ record }, CLAIM)
    const failed = range?.commits.filter(({ outcome }) => outcome === 'fail').map(({ sha }) => sha) ?? []
    expect(failed).toEqual([shaAt({ record }, 1)])
    expect(because).toContain(failed[0]?.slice(0, 7))
  },
})
