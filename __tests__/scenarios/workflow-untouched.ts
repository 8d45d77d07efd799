import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells: 'What came in left the workflows as they were.',
  world: { history: sinceDeployed({ commit: { by: 'mia' } }) },
  claim: 'workflow-changes-were-reviewed',
  outcome: 'not-applicable',
  reasons: ['workflows-unchanged'],
})
