import { expect } from 'vitest'
import { ADMINISTRATION_TOKEN, administrationToken, GUARDED } from '../fakes/some-rules.ts'
import { gapOf } from './play.ts'
import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Rules',
  tells: 'The rules are strict, but GitHub does not say who may bypass them to an app that may only read.',
  world: {
    history: sinceDeployed({ commit: { by: 'mia' } }),
    rulesets: [GUARDED],
    tokens: administrationToken('read'),
  },
  with: { 'administration-token': ADMINISTRATION_TOKEN },
  claim: 'branch-is-protected',
  outcome: 'unknown',
  reasons: ['bypass-list-withheld'],
  also: ({ record }) =>
    expect(gapOf(record, 'claim-unknown:branch-is-protected')?.needs).toEqual(['administration: write']),
})
