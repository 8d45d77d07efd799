import { requireCheck } from '../fakes/some-rules.ts'
import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Rules',
  tells: 'The branch requires the check `test` of GitHub Actions, and it passed on the very revision that is deployed.',
  world: {
    history: sinceDeployed({ commit: { by: 'mia', name: 'tip' } }, { check: { name: 'test', on: 'tip' } }),
    rulesets: [{ name: 'Main', rules: [requireCheck('test')] }],
  },
  claim: 'required-checks-passed-on-the-deployed-revision',
  outcome: 'pass',
  reasons: ['check-passed'],
})
