import { expect } from 'vitest'
import { ADMINISTRATION_TOKEN, administrationToken, GUARDED } from '../fakes/some-rules.ts'
import { findingOf } from './play.ts'
import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Rules',
  tells: 'The ruleset was off for a while after the last deployment: one push came in that no rule was asked about.',
  world: {
    history: sinceDeployed(
      { commit: { by: 'mia', name: 'one' } },
      { commit: { by: 'mia', name: 'unruled' } },
      { commit: { by: 'mia', name: 'three' } },
    ),
    rulesets: [GUARDED],
    ruleSuites: [
      { commit: 'one', result: 'pass' },
      { commit: 'three', result: 'pass' },
    ],
    tokens: administrationToken('read'),
  },
  with: { 'administration-token': ADMINISTRATION_TOKEN },
  claim: 'no-rule-was-bypassed',
  outcome: 'fail',
  reasons: ['no-rule-in-force'],
  also: ({ record }) =>
    expect(findingOf(record, 'no-rule-was-bypassed')?.because).toContain('no rule was in force for'),
})
