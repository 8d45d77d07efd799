import { expect } from 'vitest'
import { defineScenario, failedIn, pullRequestWith, shaAt, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Range',
  tells:
    'mia pushed to main without a review, told the API that her commit had been deployed with success, and had a reviewed change deployed next.',
  world: {
    history: sinceDeployed(
      { commit: { by: 'mia' } },
      { deployment: { commit: 'main', by: 'mia' } },
      pullRequestWith({ review: 'APPROVED', by: 'omar' }),
    ),
  },
  claim: 'every-commit-came-through-a-pull-request',
  outcome: 'fail',
  reasons: ['no-pull-request', 'made-by-merging-it'],
  also(played, finding) {
    expect(failedIn(finding)).toEqual([shaAt(played, 0)])
  },
})
