import { expect } from 'vitest'
import { defineScenario, findingOf } from './scenario.ts'

const CLAIM = 'deployment-was-approved-by-an-independent-human'

export const scenario = defineScenario({
  group: 'Environment',
  tells: 'mia started the run, and let it into production herself.',
  world: {
    environments: { production: { reviewers: ['mia', 'omar'] } },
    run: { actor: 'mia', approvals: [{ by: 'mia' }] },
  },
  claim: CLAIM,
  outcome: 'fail',
  reasons: ['started-the-run'],
  also(played) {
    expect(findingOf(played, CLAIM).opinions).toMatchObject([{ by: { login: 'mia' }, counted: false }])
  },
})
