import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Freshness',
  tells:
    'lena pushed to main without a review, and mia branched from there; when omar had approved, lena took main back by force, so that her commit came in with mia’s pull request.',
  world: {
    history: sinceDeployed(
      { commit: { name: 'unseen', by: 'lena' } },
      {
        pullRequest: {
          by: 'mia',
          steps: [
            { push: {} },
            { review: 'APPROVED', by: 'omar' },
            { moveBase: 'base', by: 'lena' },
            { merge: 'merge', by: 'mia' },
          ],
        },
      },
    ),
  },
  claim: 'reviews-cover-the-final-revision',
  outcome: 'unknown',
  reasons: ['base-changed-after-it', 'approval-uncertain'],
})
