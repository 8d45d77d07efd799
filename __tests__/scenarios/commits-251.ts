import { expect } from 'vitest'
import { defineScenario, sinceDeployed } from './scenario.ts'

const commits = Array.from({ length: 250 }, () => ({}))

export const scenario = defineScenario({
  group: 'Range',
  tells: '251 commits came in at once, which is more than GitHub lists unless it is asked for pages.',
  world: {
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        steps: [{ push: commits }, { review: 'APPROVED', by: 'omar' }, { merge: 'merge', by: 'mia' }],
      },
    }),
  },
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'pass',
  reasons: ['approved', 'among-its-commits', 'made-by-merging-it'],
  also(_played, finding) {
    expect(finding.range?.counts.commits).toMatchObject({ all: 251, pass: 251 })
  },
})
