import { expect } from 'vitest'
import { defineScenario, REVIEWED } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Gate, exceptions, outcome',
  tells:
    'There is no policy file; the environment is production, so all that an audit asks for is required, and holds.',
  world: REVIEWED,
  policy: null,
  claim: 'reviews-cover-the-final-revision',
  outcome: 'pass',
  reasons: ['approved'],
  others: { 'deployed-revision-is-the-reviewed-revision': 'pass', 'environment-is-protected': 'pass' },
  also: ({ record }) => expect(record.conclusions.verdict).toMatchObject({ policy: 'built-in', preset: 'soc2' }),
})
