import { defineScenario } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Environment',
  tells:
    "The run is in its second attempt, and this attempt's own deployment says that omar let it go on from waiting.",
  world: {
    run: {
      attempt: 2,
      approvals: [
        { by: 'omar', attempt: 1 },
        { by: 'omar', attempt: 2 },
      ],
      statuses: { nameApprover: true },
    },
  },
  claim: 'deployment-was-approved-by-an-independent-human',
  outcome: 'pass',
  reasons: ['independent', 'independent-approval'],
})
