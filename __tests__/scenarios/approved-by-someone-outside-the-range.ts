import { expect } from 'vitest'
import { defineScenario, findingOf } from './scenario.ts'

const CLAIM = 'deployment-was-approved-by-an-independent-human'

export const scenario = defineScenario({
  group: 'Environment',
  tells: 'mia started the run, and omar, who had no part in what came in, let it into production.',
  world: {},
  claim: CLAIM,
  outcome: 'pass',
  reasons: ['independent'],
  also(played) {
    expect(findingOf(played, CLAIM).opinions).toMatchObject([{ by: { login: 'omar' }, counted: true }])
  },
})
