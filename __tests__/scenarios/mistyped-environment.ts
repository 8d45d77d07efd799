import { defineScenario } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Environment',
  tells: 'The job names an environment that nobody set up, which GitHub then makes, unprotected.',
  world: {
    environments: { production: { reviewers: ['omar'] } },
    run: { environment: 'producton', approvals: [] },
  },
  claim: 'environment-is-protected',
  outcome: 'fail',
  reasons: ['environment-without-reviewers'],
})
