import { defineScenario } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Environment',
  tells: 'The run is in its second attempt, and its one approval may have been for the first.',
  world: { run: { attempt: 2, approvals: [{ by: 'omar', attempt: 1 }] } },
  claim: 'deployment-was-approved-by-an-independent-human',
  outcome: 'unknown',
  reasons: ['approval-of-an-earlier-attempt', 'independent'],
})
