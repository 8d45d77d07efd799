import { expect } from 'vitest'
import { ADMINISTRATION_TOKEN, administrationToken, GUARDED } from '../fakes/some-rules.ts'
import { findingOf } from './play.ts'
import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Rules',
  tells: 'The rules are strict, but the repository’s administrators may bypass them.',
  world: {
    history: sinceDeployed({ commit: { by: 'mia' } }),
    rulesets: [{ ...GUARDED, bypass: [{ actor_type: 'RepositoryRole', actor_id: 5, bypass_mode: 'always' }] }],
    tokens: administrationToken('write'),
  },
  with: { 'administration-token': ADMINISTRATION_TOKEN },
  claim: 'branch-is-protected',
  outcome: 'fail',
  reasons: ['rules-can-be-bypassed'],
  also: ({ record }) =>
    expect(findingOf(record, 'branch-is-protected')?.because).toBe(
      'The rules of main may be bypassed by: RepositoryRole 5.',
    ),
})
