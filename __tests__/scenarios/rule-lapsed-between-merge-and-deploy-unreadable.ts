import { expect } from 'vitest'
import { GUARDED } from '../fakes/some-rules.ts'
import { gapOf } from './play.ts'
import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Rules',
  tells:
    'The ruleset was off for a while after the last deployment, and there is no token that could read the rule suites.',
  world: {
    history: sinceDeployed({ commit: { by: 'mia', name: 'unruled' } }, { commit: { by: 'mia', name: 'two' } }),
    rulesets: [GUARDED],
    ruleSuites: [{ commit: 'two', result: 'pass' }],
  },
  claim: 'no-rule-was-bypassed',
  outcome: 'unknown',
  reasons: ['rule-suites-not-readable'],
  also: ({ record }) =>
    expect(gapOf(record, 'claim-unknown:no-rule-was-bypassed')).toMatchObject({
      needs: ['administration: read'],
      remedy: expect.stringContaining('administration-token'),
    }),
})
