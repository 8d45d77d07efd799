import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'From commits to pull requests',
  tells:
    'omar approved; mia then merged in a codespace, where GitHub signs in its own name whatever is committed, put an edit into the merge commit, and pushed it.',
  world: {
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        steps: [
          { push: {} },
          { review: 'APPROVED', by: 'omar' },
          { merge: 'merge', byPush: true, by: 'mia', commit: { files: { 'src/hidden.ts': '// nobody saw this' } } },
        ],
      },
    }),
  },
  claim: 'every-commit-came-through-a-pull-request',
  outcome: 'unknown',
  others: { 'reviews-cover-the-final-revision': 'unknown' },
  reasons: ['merge-not-proven'],
})
