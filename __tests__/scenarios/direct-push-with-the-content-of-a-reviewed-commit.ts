import { expect } from 'vitest'
import { defineScenario, failedIn, shaAt, sinceDeployed } from './scenario.ts'

/** The first commit of mia's pull request. */
const FIRST = { 'src/sale.ts': 'export const sale = true\n' }

export const scenario = defineScenario({
  group: 'From commits to pull requests',
  tells:
    'lena’s fix was merged; mia pushed to main what her own older branch had, which took the fix back, and then merged that branch through a reviewed pull request.',
  world: {
    history: sinceDeployed(
      {
        pullRequest: {
          by: 'lena',
          steps: [
            { push: { files: { 'src/fix.ts': 'export const safe = true\n' } } },
            { review: 'APPROVED', by: 'omar' },
            { merge: 'squash', by: 'lena' },
          ],
        },
      },
      { commit: { by: 'mia', files: { ...FIRST, 'src/fix.ts': null } } },
      {
        pullRequest: {
          by: 'mia',
          from: 'base',
          steps: [
            { push: [{ files: FIRST }, { files: { 'src/price.ts': 'export const price = 1\n' } }] },
            { review: 'APPROVED', by: 'omar' },
            { merge: 'squash', by: 'mia' },
          ],
        },
      },
    ),
  },
  claim: 'every-commit-came-through-a-pull-request',
  outcome: 'fail',
  reasons: ['no-pull-request', 'made-by-merging-it'],
  others: { 'reviews-cover-the-final-revision': 'fail' },
  also(played, finding) {
    expect(failedIn(finding)).toEqual([shaAt(played, 1)])
  },
})
