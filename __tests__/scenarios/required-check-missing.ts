import { requireCheck } from '../fakes/some-rules.ts'
import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Rules',
  tells: 'The required check passed on an earlier revision, and never ran on the one that is deployed.',
  world: {
    history: sinceDeployed(
      { commit: { by: 'mia', name: 'checked' } },
      { check: { name: 'test', on: 'checked' } },
      { commit: { by: 'mia', name: 'tip' } },
    ),
    rulesets: [{ name: 'Main', rules: [requireCheck('test')] }],
  },
  claim: 'required-checks-passed-on-the-deployed-revision',
  outcome: 'fail',
  reasons: ['check-missing'],
})
