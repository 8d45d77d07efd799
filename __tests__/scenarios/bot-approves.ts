import { defineScenario, pullRequestWith, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Who reviewed',
  tells: 'Only a bot approved what mia wrote.',
  world: { history: sinceDeployed(pullRequestWith({ review: 'APPROVED', by: 'renovate-approve[bot]' })) },
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'fail',
  reasons: ['no-approval-counts', 'not-a-user-account'],
})
