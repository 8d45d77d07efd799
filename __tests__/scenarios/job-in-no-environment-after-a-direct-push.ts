import { expect } from 'vitest'
import { defineScenario, pullRequestWith } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Range',
  tells:
    'mia pushed to main, and a reviewed pull request came after; the job deploys without naming an environment, so what it deployed last time is not told.',
  world: {
    history: [{ commit: { by: 'mia' } }, pullRequestWith({ review: 'APPROVED', by: 'omar' })],
    run: { environment: null, approvals: [] },
  },
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'unknown',
  reasons: ['fact-unavailable'],
  also({ record }) {
    expect(record.facts['change-set']).toMatchObject({
      reason: 'unsupported',
      detail: expect.stringContaining('in no environment'),
    })
  },
})
