import { expect } from 'vitest'
import { defineScenario, pullRequestWith, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'From commits to pull requests',
  tells: 'GitHub did not tell for half a minute which pull request a commit that was merged just now came from.',
  world: {
    begins: new Date(Date.now() - 10 * 60_000).toISOString(),
    associationLag: 1_000,
    history: sinceDeployed(pullRequestWith({ review: 'APPROVED', by: 'omar' })),
  },
  claim: 'every-commit-came-through-a-pull-request',
  outcome: 'unknown',
  reasons: ['pull-requests-not-all-read', 'range-not-all-read'],
  also({ exchanges }) {
    const asked = exchanges.filter(({ body }) => body.includes('associatedPullRequests')).map(({ began }) => began)
    const waits = asked.slice(1).map((began, index) => Math.floor((began - (asked[index] ?? 0)) / 1000))
    // At once, and four times more: after 2, 4, 8 and 16 seconds.
    expect(waits).toHaveLength(4)
    for (const [index, wait] of waits.entries()) expect(wait).toBeGreaterThanOrEqual(2 ** (index + 1) - 1)
  },
})
