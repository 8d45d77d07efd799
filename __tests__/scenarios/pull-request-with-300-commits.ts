import { expect } from 'vitest'
import { defineScenario, sinceDeployed } from './scenario.ts'

const commits = Array.from({ length: 299 }, () => ({}))

export const scenario = defineScenario({
  group: 'Range',
  tells: 'A pull request of 300 commits was squashed; lena wrote the last of them and approved it.',
  world: {
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        steps: [
          { push: [...commits, { by: 'lena', pushedBy: 'mia' }] },
          { review: 'APPROVED', by: 'lena' },
          { merge: 'squash', by: 'mia', commit: { coAuthors: [] } },
        ],
      },
    }),
  },
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'fail',
  reasons: ['no-approval-counts', 'wrote-a-commit'],
  also({ record }) {
    expect(record.facts['pull-requests']).toMatchObject({ value: { items: [{ commits: { complete: true } }] } })
  },
})
