import { expect } from 'vitest'
import { defineScenario, findingOf } from './scenario.ts'

const CLAIM = 'deployment-was-approved-by-an-independent-human'

export const scenario = defineScenario({
  group: 'Environment',
  tells: 'Production has required reviewers, none is recorded, and the job runs: an administrator let it past them.',
  world: { run: { approvals: [] } },
  claim: CLAIM,
  outcome: 'fail',
  reasons: [],
  also(played) {
    expect(findingOf(played, CLAIM).because).toContain('bypassed')
  },
})
