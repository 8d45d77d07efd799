import { defineScenario } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Environment',
  tells: 'Production lets everything in.',
  world: { environments: { production: {} }, run: { approvals: [] } },
  claim: 'environment-is-protected',
  outcome: 'fail',
  reasons: ['environment-without-reviewers'],
})
