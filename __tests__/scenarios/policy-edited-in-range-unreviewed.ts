import { defineScenario, sinceDeployed } from './scenario.ts'

const EDITED = 'version: 1\nenvironments: { production: { require: [policy-changes-were-reviewed] } }\n'

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells: 'mia changed the policy on the default branch by a push of her own, and that revision is deployed.',
  world: {
    history: sinceDeployed({ commit: { by: 'mia', files: { '.github/delivery-evidence.yml': EDITED } } }),
  },
  claim: 'policy-changes-were-reviewed',
  outcome: 'fail',
  reasons: ['no-pull-request'],
})
