import { expect } from 'vitest'
import { defineScenario, pullRequestWith, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Range',
  tells: 'A tag was deployed, and its commit came through an approved pull request into main.',
  world: {
    history: [...sinceDeployed(pullRequestWith({ review: 'APPROVED', by: 'omar' })), { tag: 'v2' }],
    run: { ref: 'refs/tags/v2' },
  },
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'pass',
  reasons: ['approved', 'made-by-merging-it'],
  also({ record }) {
    expect(record.facts['change-set']).toMatchObject({ value: { kind: 'ahead', total: 1, complete: true } })
  },
})
