import { defineScenario } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Environment',
  tells: 'The job deploys without naming an environment.',
  world: { run: { environment: null, approvals: [] } },
  claim: 'environment-is-protected',
  outcome: 'fail',
  reasons: ['job-in-no-environment'],
})
