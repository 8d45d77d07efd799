import { defineScenario } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Environment',
  tells: 'One deployment tells of both attempts: that omar let the first go on, and of the second not who did.',
  world: {
    run: {
      attempt: 2,
      approvals: [{ by: 'omar', attempt: 1 }],
      statuses: { nameApprover: true, ofAllAttempts: true },
    },
  },
  claim: 'deployment-was-approved-by-an-independent-human',
  outcome: 'unknown',
  reasons: ['independent', 'approval-of-an-earlier-attempt'],
})
