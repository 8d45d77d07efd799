import { expect } from 'vitest'
import { ADMINISTRATION_TOKEN, administrationToken, GUARDED } from '../fakes/some-rules.ts'
import { findingOf } from './play.ts'
import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Rules',
  tells: 'An administrator merged a pull request that nobody had approved; the rule suite of the push says so.',
  world: {
    people: { ada: { permission: 'admin' } },
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        steps: [{ push: {} }, { merge: 'squash', by: 'ada', commit: { name: 'forced-in' } }],
      },
    }),
    rulesets: [GUARDED],
    ruleSuites: [{ commit: 'forced-in', by: 'ada', result: 'bypass' }],
    tokens: administrationToken('read'),
  },
  with: { 'administration-token': ADMINISTRATION_TOKEN },
  claim: 'no-rule-was-bypassed',
  outcome: 'fail',
  reasons: ['rule-suite-bypassed'],
  also: ({ record }) =>
    expect(findingOf(record, 'no-rule-was-bypassed')?.because).toMatch(/ada bypassed them with [0-9a-f]{7}\./),
})
