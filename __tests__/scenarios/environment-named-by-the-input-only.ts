import { defineScenario } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Environment',
  tells: 'The job is in no environment, and only the input of the step says production.',
  world: { run: { environment: null, approvals: [] } },
  claim: 'environment-is-protected',
  outcome: 'unknown',
  reasons: ['environment-not-proven'],
  with: { environment: 'production' },
})
