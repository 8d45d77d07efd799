import { defineScenario } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Gate, exceptions, outcome',
  tells: 'The policy names a person who answers for production, and says that only main deploys there.',
  world: {
    files: {
      '.github/delivery-evidence.yml': `version: 1
environments:
  production: { require: [human-owner-is-known], branches: [main], retention-days: 365 }
owners: { production: [{ id: 103, login: lena }] }
`,
    },
  },
  claim: 'human-owner-is-known',
  outcome: 'pass',
  reasons: ['owner-named'],
  others: {
    'deployment-came-from-an-allowed-branch': 'pass',
    'outcome-is-recorded': 'pass',
    'logs-are-retained-long-enough': 'fail',
    'evidence-is-retained-long-enough': 'fail',
  },
})
