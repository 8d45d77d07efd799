import { expect } from 'vitest'
import { defineScenario, findingOf, pullRequestWith, shaAt, sinceDeployed } from './scenario.ts'

const CLAIM = 'every-commit-came-through-a-pull-request'

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
  claim: CLAIM,
  outcome: 'fail',
  reasons: ['no-pull-request', 'made-by-merging-it'],
  also({ record }) {
    const { because, range } = findingOf({ record }, CLAIM)
    const failed = range?.commits.filter(({ outcome }) => outcome === 'fail').map(({ sha }) => sha) ?? []
    expect(failed).toEqual([shaAt({ record }, 1)])
    expect(because).toContain(failed[0]?.slice(0, 7))
  },
})
