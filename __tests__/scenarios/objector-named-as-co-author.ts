import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Who reviewed',
  tells: 'lena asked for changes; mia then pushed a commit that names lena as its co-author, and omar approved.',
  world: {
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        steps: [
          { push: {} },
          { review: 'CHANGES_REQUESTED', by: 'lena' },
          { push: { coAuthors: ['lena'] } },
          { review: 'APPROVED', by: 'omar' },
          { merge: 'squash', by: 'mia' },
        ],
      },
    }),
  },
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'fail',
  reasons: ['asked-to-change', 'wrote-a-commit'],
  others: { 'reviews-cover-the-final-revision': 'fail' },
})
