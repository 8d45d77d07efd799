import { expect } from 'vitest'
import { defineScenario } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Environment',
  tells: 'Production has required reviewers, none is recorded, and the job runs: an administrator let it past them.',
  world: { run: { approvals: [] } },
  claim: 'deployment-was-approved-by-an-independent-human',
  outcome: 'fail',
  reasons: ['required-review-not-recorded'],
  also(_played, finding) {
    expect(finding.because).toContain('bypassed')
  },
})
