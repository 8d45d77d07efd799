import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Rules',
  tells: 'No rule protects the branch: anybody who can push may push anything.',
  world: { history: sinceDeployed({ commit: { by: 'mia' } }) },
  claim: 'branch-is-protected',
  outcome: 'fail',
  reasons: ['branch-without-rules'],
})
