import { defineScenario, sinceDeployed } from './scenario.ts'

const at = '2026-11-03T10:00:00Z'

export const scenario = defineScenario({
  group: 'Freshness',
  tells: 'mia pushed in the very second in which omar approved, and GitHub moved the approval along.',
  world: {
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        steps: [
          { push: {} },
          { review: 'APPROVED', by: 'omar', at },
          { push: {}, at },
          { restamp: true },
          { merge: 'squash', by: 'mia' },
        ],
      },
    }),
  },
  claim: 'reviews-cover-the-final-revision',
  outcome: 'unknown',
  reasons: ['in-the-same-second-as-a-push', 'approval-uncertain'],
})
