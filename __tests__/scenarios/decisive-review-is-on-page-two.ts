import { expect } from 'vitest'
import { defineScenario, pullRequestWith, sinceDeployed } from './scenario.ts'

const remarks = Array.from({ length: 99 }, () => ({ review: 'COMMENTED', by: 'lena' }) as const)

export const scenario = defineScenario({
  group: 'Who reviewed',
  tells: 'omar approved, a hundred reviews followed, and the last of them asks for changes.',
  world: {
    history: sinceDeployed(
      pullRequestWith({ review: 'APPROVED', by: 'omar' }, ...remarks, { review: 'CHANGES_REQUESTED', by: 'omar' }),
    ),
  },
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'fail',
  reasons: ['asked-to-change'],
  also({ record }, finding) {
    expect(record.facts['pull-requests']).toMatchObject({ value: { items: [{ reviews: { complete: true } }] } })
    expect(finding.range?.pullRequests[0]?.reviews).toHaveLength(101)
  },
})
