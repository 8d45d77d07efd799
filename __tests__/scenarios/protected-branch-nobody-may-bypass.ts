import { ADMINISTRATION_TOKEN, administrationToken, GUARDED } from '../fakes/some-rules.ts'
import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Rules',
  tells: 'A ruleset requires an approved pull request and forbids force pushes, and its bypass list is empty.',
  world: {
    history: sinceDeployed({ commit: { by: 'mia' } }),
    rulesets: [GUARDED],
    tokens: administrationToken('write'),
  },
  with: { 'administration-token': ADMINISTRATION_TOKEN },
  claim: 'branch-is-protected',
  outcome: 'pass',
  reasons: ['approved-pull-request-required', 'force-pushes-forbidden'],
})
