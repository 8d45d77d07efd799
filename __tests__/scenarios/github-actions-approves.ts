import { defineScenario, pullRequestWith, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Who reviewed',
  tells: 'Only a workflow, by its own token, approved what mia wrote.',
  world: { history: sinceDeployed(pullRequestWith({ review: 'APPROVED', by: 'github-actions[bot]' })) },
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'fail',
  reasons: ['no-approval-counts', 'not-a-user-account'],
})
