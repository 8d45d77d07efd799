import { ANOTHER_APP, requireCheck } from '../fakes/some-rules.ts'
import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Rules',
  tells: 'Another app than the one that is required reported success under the name of the required check.',
  world: {
    history: sinceDeployed(
      { commit: { by: 'mia', name: 'tip' } },
      { check: { name: 'test', on: 'tip', app: ANOTHER_APP } },
    ),
    rulesets: [{ name: 'Main', rules: [requireCheck('test')] }],
  },
  claim: 'required-checks-passed-on-the-deployed-revision',
  outcome: 'fail',
  reasons: ['check-from-another-app'],
})
