import { expect } from 'vitest'
import { ADMINISTRATION_TOKEN, administrationToken, GUARDED } from '../fakes/some-rules.ts'
import { gapOf } from './play.ts'
import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Rules',
  tells: 'The rules come from the organisation, which shows nobody in the repository who may bypass them.',
  world: {
    history: sinceDeployed({ commit: { by: 'mia' } }),
    rulesets: [{ ...GUARDED, of: 'Organization' }],
    tokens: administrationToken('write'),
  },
  with: { 'administration-token': ADMINISTRATION_TOKEN },
  claim: 'branch-is-protected',
  outcome: 'unknown',
  reasons: ['bypass-list-withheld'],
  also: ({ record }) =>
    expect(gapOf(record, 'claim-unknown:branch-is-protected')?.needs).toEqual(['administration: write']),
})
