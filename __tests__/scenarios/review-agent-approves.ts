import { expect } from 'vitest'
import { reviewDecision } from '../fakes/github/graphql/review.ts'
import { defineScenario, pullRequestWith, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Who reviewed',
  tells: 'Only a review agent approved what mia wrote, and GitHub counts that for the rule that asks for a review.',
  world: {
    people: { 'coderabbitai[bot]': { id: 136622811, permission: 'write' } },
    rulesets: [{ name: 'reviewed', rules: [{ type: 'pull_request' }] }],
    history: sinceDeployed(pullRequestWith({ review: 'APPROVED', by: 'coderabbitai[bot]' })),
  },
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'fail',
  reasons: ['no-approval-counts', 'not-a-user-account'],
  also({ world }) {
    expect(world.pullRequests.map((pull) => reviewDecision({ world }, pull))).toEqual(['APPROVED'])
  },
})
