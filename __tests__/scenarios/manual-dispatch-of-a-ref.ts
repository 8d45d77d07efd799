import { expect } from 'vitest'
import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Range',
  tells: 'lena started the workflow by hand for the release branch.',
  world: {
    history: [
      ...sinceDeployed({ branch: 'release-1' }),
      {
        pullRequest: {
          by: 'mia',
          base: 'release-1',
          steps: [{ push: {} }, { review: 'APPROVED', by: 'omar' }, { merge: 'squash', by: 'mia' }],
        },
      },
    ],
    run: { event: 'workflow_dispatch', ref: 'refs/heads/release-1', actor: 'lena' },
  },
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'pass',
  reasons: ['approved', 'made-by-merging-it'],
  also({ record }) {
    expect(record.facts['change-set']).toMatchObject({ value: { kind: 'ahead', total: 1, complete: true } })
  },
})
