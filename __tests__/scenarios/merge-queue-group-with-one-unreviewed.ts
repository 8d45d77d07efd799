import { expect } from 'vitest'
import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'From commits to pull requests',
  tells: 'The merge queue merged three pull requests together, of which nobody had reviewed the second.',
  world: {
    history: sinceDeployed(
      { pullRequest: { by: 'mia', steps: [{ push: {} }, { review: 'APPROVED', by: 'omar' }] } },
      { pullRequest: { by: 'lena', steps: [{ push: {} }] } },
      { pullRequest: { by: 'mia', steps: [{ push: {} }, { review: 'APPROVED', by: 'omar' }] } },
      { mergeQueue: [1, 2, 3] },
    ),
  },
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'fail',
  reasons: ['nobody-approved', 'approved', 'made-by-merging-it'],
  others: { 'every-commit-came-through-a-pull-request': 'pass' },
  also(_played, finding) {
    const { because, range } = finding
    expect(range?.pullRequests.map(({ number, outcome }) => [number, outcome])).toEqual([
      [1, 'pass'],
      [2, 'fail'],
      [3, 'pass'],
    ])
    expect(because).toContain('#2 (nobody approved)')
    expect(because).not.toMatch(/#[13]/)
  },
})
