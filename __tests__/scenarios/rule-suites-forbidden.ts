import { expect } from 'vitest'
import { ADMINISTRATION_TOKEN, GUARDED } from '../fakes/some-rules.ts'
import { gapOf } from './play.ts'
import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Rules',
  tells: 'A second token was given, but its app may not read the administration of the repository.',
  world: {
    history: sinceDeployed({ commit: { by: 'mia', name: 'one' } }),
    rulesets: [GUARDED],
    ruleSuites: [{ commit: 'one', result: 'pass' }],
    tokens: { [ADMINISTRATION_TOKEN]: { permissions: { contents: 'read' } } },
  },
  with: { 'administration-token': ADMINISTRATION_TOKEN },
  claim: 'no-rule-was-bypassed',
  outcome: 'unknown',
  reasons: ['rule-suites-not-readable'],
  also: ({ record }) =>
    expect(gapOf(record, 'claim-unknown:no-rule-was-bypassed')?.needs).toEqual(['administration: read']),
})
