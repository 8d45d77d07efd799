import { expect } from 'vitest'
import { defineScenario, REVIEWED } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Gate, exceptions, outcome',
  tells:
    'There is no policy file; staging does not look like production, so nothing is required, and nothing speaks for letting it through.',
  world: {
    ...REVIEWED,
    environments: { staging: { reviewers: ['omar'] } },
    run: { environment: 'staging', approvals: [{ by: 'omar', environments: ['staging'] }] },
  },
  policy: null,
  claim: 'environment-is-protected',
  outcome: 'pass',
  decision: 'deny',
  reasons: ['reviewers-required', 'administrators-can-bypass'],
  also: ({ record }) =>
    expect(record.conclusions.verdict).toMatchObject({ preset: 'observe', blockedBy: [{ claim: 'policy' }] }),
})
