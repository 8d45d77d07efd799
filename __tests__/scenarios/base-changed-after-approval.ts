import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Freshness',
  tells:
    'omar approved what mia’s pull request showed against the branch `next`, which held a commit that nobody reviewed; mia then had it merged into main, that commit with it.',
  world: {
    history: sinceDeployed(
      { branch: 'next' },
      { commit: { name: 'unseen', by: 'mia' }, branch: 'next' },
      {
        pullRequest: {
          by: 'mia',
          base: 'next',
          from: 'next',
          steps: [
            { push: {} },
            { review: 'APPROVED', by: 'omar' },
            { changeBase: 'main' },
            { merge: 'squash', by: 'mia' },
          ],
        },
      },
    ),
  },
  claim: 'reviews-cover-the-final-revision',
  outcome: 'unknown',
  reasons: ['base-changed-after-it', 'approval-uncertain'],
})
