import { expect } from 'vitest'
import { defineScenario } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Environment',
  tells: 'mia started the run, and let it into production herself.',
  world: {
    environments: { production: { reviewers: ['mia', 'omar'] } },
    run: { actor: 'mia', approvals: [{ by: 'mia' }] },
  },
  claim: 'deployment-was-approved-by-an-independent-human',
  outcome: 'fail',
  reasons: ['no-independent-approval', 'started-the-run'],
  also(_played, finding) {
    expect(finding.opinions).toMatchObject([{ by: { login: 'mia' }, counted: false }])
  },
})
