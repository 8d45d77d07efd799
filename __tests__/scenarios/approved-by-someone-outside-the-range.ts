import { expect } from 'vitest'
import { defineScenario } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Environment',
  tells: 'mia started the run, and omar, who had no part in what came in, let it into production.',
  world: {},
  claim: 'deployment-was-approved-by-an-independent-human',
  outcome: 'pass',
  reasons: ['independent-approval', 'independent'],
  also(_played, finding) {
    expect(finding.opinions).toMatchObject([{ by: { login: 'omar' }, counted: true }])
  },
})
