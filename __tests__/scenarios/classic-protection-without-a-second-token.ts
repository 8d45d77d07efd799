import { expect } from 'vitest'
import { gapOf } from './play.ts'
import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Rules',
  tells:
    'Classic branch protection requires an approval; whether administrators are bound is not for the job’s own token to see.',
  world: {
    history: sinceDeployed({ commit: { by: 'mia' } }),
    classicProtection: { approvals: 1, enforceAdmins: true },
  },
  claim: 'branch-is-protected',
  outcome: 'unknown',
  reasons: ['bypass-list-withheld'],
  also: ({ record }) =>
    expect(gapOf(record, 'claim-unknown:branch-is-protected')?.needs).toEqual(['administration: read']),
})
