import { expect } from 'vitest'
import { defineScenario, pullRequestWith, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Range',
  tells:
    'The last deployment failed, so what came in is counted from the last one that succeeded, and the unreviewed change of the failed one is still judged.',
  world: {
    history: sinceDeployed(
      pullRequestWith(),
      { deployment: { state: 'failure' } },
      pullRequestWith({ review: 'APPROVED', by: 'omar' }),
    ),
  },
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'fail',
  reasons: ['nobody-approved', 'approved'],
  also({ record }) {
    expect(record.facts['change-set']).toMatchObject({ value: { kind: 'ahead', total: 2 } })
  },
})
