import { expect } from 'vitest'
import { defineScenario, findingOf, pullRequestWith, sinceDeployed } from './scenario.ts'

const remarks = Array.from({ length: 99 }, () => ({ review: 'COMMENTED', by: 'lena' }) as const)

const CLAIM = 'every-change-was-reviewed-by-an-independent-human'

export const scenario = defineScenario({
  group: 'Who reviewed',
  tells: 'omar approved, a hundred reviews followed, and the last of them asks for changes.',
  world: {
    history: sinceDeployed(
      pullRequestWith({ review: 'APPROVED', by: 'omar' }, ...remarks, { review: 'CHANGES_REQUESTED', by: 'omar' }),
    ),
  },
  claim: CLAIM,
  outcome: 'fail',
  reasons: ['asked-to-change'],
  also({ record }) {
    expect(record.facts['pull-requests']).toMatchObject({ value: { items: [{ reviews: { complete: true } }] } })
    expect(findingOf({ record }, CLAIM).range?.pullRequests[0]?.reviews).toHaveLength(101)
  },
})
