import { expect } from 'vitest'
import { ADMINISTRATION_TOKEN, administrationToken, GUARDED } from '../fakes/some-rules.ts'
import { findingOf } from './play.ts'
import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Rules',
  tells: 'A push came in more than a month before it was deployed, and GitHub has forgotten how it stood to the rules.',
  world: {
    begins: '2026-09-01T09:00:00Z',
    history: sinceDeployed(
      { commit: { by: 'mia', name: 'old' } },
      { commit: { by: 'mia', name: 'new' }, at: '2026-11-02T09:00:00Z' },
    ),
    rulesets: [GUARDED],
    ruleSuites: [
      { commit: 'old', result: 'bypass' },
      { commit: 'new', result: 'pass' },
    ],
    tokens: administrationToken('read'),
  },
  with: { 'administration-token': ADMINISTRATION_TOKEN },
  claim: 'no-rule-was-bypassed',
  outcome: 'unknown',
  reasons: ['push-older-than-rule-suites'],
  also: ({ record }) => expect(findingOf(record, 'no-rule-was-bypassed')?.because).toContain('older than a month'),
})
