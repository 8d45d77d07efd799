import { expect } from 'vitest'
import { defineScenario, pullRequestWith, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Range',
  tells: 'GitHub does not compare what runs with what was deployed before.',
  world: { history: sinceDeployed(pullRequestWith({ review: 'APPROVED', by: 'omar' })) },
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'unknown',
  reasons: ['fact-unavailable'],
  trouble: ({ github }) => github.fail('GET /repos/{owner}/{repo}/compare/{basehead}', { status: 404 }),
  others: { 'every-commit-came-through-a-pull-request': 'unknown', 'reviews-cover-the-final-revision': 'unknown' },
  also({ record }) {
    expect(record.facts['change-set']).toMatchObject({ status: 'unavailable', reason: 'not-found' })
  },
})
