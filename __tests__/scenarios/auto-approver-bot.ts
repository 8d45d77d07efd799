import { expect } from 'vitest'
import { defineScenario } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Environment',
  tells: 'A bot let the run into production.',
  world: {
    environments: { production: { reviewers: ['auto-approver[bot]'] } },
    run: { approvals: [{ by: 'auto-approver[bot]' }] },
  },
  claim: 'deployment-was-approved-by-an-independent-human',
  outcome: 'fail',
  reasons: ['no-independent-approval', 'not-a-user-account'],
  also(_played, finding) {
    expect(finding.opinions).toMatchObject([{ counted: false }])
  },
})
