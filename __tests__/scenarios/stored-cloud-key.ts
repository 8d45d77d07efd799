import { defineScenario, sinceDeployed, WITH_STORED_KEY } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells: 'The job signs in to the cloud with a key that is stored as a secret.',
  world: { files: WITH_STORED_KEY, history: sinceDeployed({ commit: { by: 'mia' } }) },
  claim: 'credentials-are-short-lived',
  outcome: 'fail',
  reasons: ['long-lived-credential'],
})
