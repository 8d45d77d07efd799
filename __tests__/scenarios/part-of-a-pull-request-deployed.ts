import { expect } from 'vitest'
import { defineScenario, failedIn, shaAt, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'From commits to pull requests',
  tells:
    'The pull request that omar approved took back in its second commit what its first had brought; mia deployed the first, by a tag.',
  world: {
    history: [
      ...sinceDeployed({
        pullRequest: {
          by: 'mia',
          steps: [
            { push: { name: 'half', files: { 'src/login.ts': '// lets everybody in' } } },
            { push: { files: { 'src/login.ts': null, 'src/shop.ts': '// what was to be seen' } } },
            { review: 'APPROVED', by: 'omar' },
            { merge: 'merge', by: 'mia' },
          ],
        },
      }),
      { tag: 'v2', on: 'half' },
    ],
    run: { ref: 'refs/tags/v2', actor: 'mia' },
  },
  claim: 'reviews-cover-the-final-revision',
  outcome: 'fail',
  reasons: ['only-part-of-it'],
  others: { 'every-commit-came-through-a-pull-request': 'fail' },
  also(played, finding) {
    expect(failedIn(finding)).toEqual([shaAt(played, 0)])
  },
})
