import { expect } from 'vitest'
import { defineScenario, findingOf, shaAt, sinceDeployed } from './scenario.ts'

const CLAIM = 'every-commit-came-through-a-pull-request'

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
  claim: CLAIM,
  outcome: 'fail',
  reasons: [],
  also({ record }) {
    const { because, range } = findingOf({ record }, CLAIM)
    const failed = range?.commits.filter(({ outcome }) => outcome === 'fail').map(({ sha }) => sha) ?? []
    expect(failed).toEqual([shaAt({ record }, 0)])
    expect(because).toContain(failed[0]?.slice(0, 7))
  },
})
