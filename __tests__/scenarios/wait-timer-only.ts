import { defineScenario } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Environment',
  tells: 'Production waits half an hour and asks nobody.',
  world: { environments: { production: { waitTimer: 30 } }, run: { approvals: [] } },
  claim: 'environment-is-protected',
  outcome: 'fail',
  reasons: ['environment-without-reviewers', 'only-a-wait-timer'],
})
