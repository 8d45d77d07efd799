import { ADMINISTRATION_TOKEN, administrationToken, GUARDED } from '../fakes/some-rules.ts'
import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Rules',
  tells: 'GitHub’s rule suites say of each push since the last deployment that it passed the rules.',
  world: {
    history: sinceDeployed({ commit: { by: 'mia', name: 'one' } }, { commit: { by: 'omar', name: 'two' } }),
    rulesets: [GUARDED],
    ruleSuites: [
      { commit: 'base', result: 'bypass' },
      { commit: 'one', result: 'pass' },
      { commit: 'two', result: 'pass' },
    ],
    tokens: administrationToken('read'),
  },
  with: { 'administration-token': ADMINISTRATION_TOKEN },
  claim: 'no-rule-was-bypassed',
  outcome: 'pass',
  reasons: ['rule-suite-passed'],
})
