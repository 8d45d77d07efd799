import { expect } from 'vitest'
import { defineScenario, findingOf } from './scenario.ts'

const CLAIM = 'deployment-was-approved-by-an-independent-human'

export const scenario = defineScenario({
  group: 'Environment',
  tells: 'A bot let the run into production.',
  world: {
    environments: { production: { reviewers: ['auto-approver[bot]'] } },
    run: { approvals: [{ by: 'auto-approver[bot]' }] },
  },
  claim: CLAIM,
  outcome: 'fail',
  reasons: ['not-a-user-account'],
  also(played) {
    expect(findingOf(played, CLAIM).opinions).toMatchObject([{ counted: false }])
  },
})
