import { requireCheck } from '../fakes/some-rules.ts'
import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Rules',
  tells: 'Two runs are called `test`, as the required check is; one passed and one failed.',
  world: {
    history: sinceDeployed(
      { commit: { by: 'mia', name: 'tip' } },
      { check: { name: 'test', on: 'tip', conclusion: 'failure' } },
      { check: { name: 'test', on: 'tip' } },
    ),
    rulesets: [{ name: 'Main', rules: [requireCheck('test')] }],
  },
  claim: 'required-checks-passed-on-the-deployed-revision',
  outcome: 'fail',
  reasons: ['check-failed'],
})
