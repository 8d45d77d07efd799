import { expect } from 'vitest'
import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'From commits to pull requests',
  tells: 'The account of whoever merged it was deleted since, which changes nothing.',
  world: {
    people: { theo: { gone: true } },
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        steps: [{ push: {} }, { review: 'APPROVED', by: 'omar' }, { merge: 'squash', by: 'theo' }],
      },
    }),
  },
  claim: 'every-commit-came-through-a-pull-request',
  outcome: 'pass',
  reasons: ['made-by-merging-it'],
  others: { 'every-change-was-reviewed-by-an-independent-human': 'pass' },
  also({ record }) {
    expect(record.facts['pull-requests']).toMatchObject({ value: { items: [{ mergedBy: null }] } })
  },
})
