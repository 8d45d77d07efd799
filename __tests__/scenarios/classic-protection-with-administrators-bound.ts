import { ADMINISTRATION_TOKEN, administrationToken } from '../fakes/some-rules.ts'
import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Rules',
  tells: 'Classic branch protection requires an approval, and binds administrators too.',
  world: {
    history: sinceDeployed({ commit: { by: 'mia' } }),
    classicProtection: { approvals: 1, enforceAdmins: true },
    tokens: administrationToken('read'),
  },
  with: { 'administration-token': ADMINISTRATION_TOKEN },
  claim: 'branch-is-protected',
  outcome: 'pass',
  reasons: ['approved-pull-request-required', 'force-pushes-forbidden'],
})
