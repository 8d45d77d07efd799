import { expect } from 'vitest'
import { defineScenario, REVIEWED } from './scenario.ts'

const POLICY = `version: 1
environments:
  production: { extends: soc2, approval: either }
`

export const scenario = defineScenario({
  group: 'Environment',
  tells:
    'The plan has no required reviewers, and the policy takes the reviews of the pull requests for the approval: omar approved the one that came in.',
  world: {
    ...REVIEWED,
    files: { '.github/delivery-evidence.yml': POLICY },
    environments: { production: {} },
    run: { approvals: [] },
  },
  claim: 'deployment-was-approved-by-an-independent-human',
  outcome: 'pass',
  reasons: ['approved', 'saw-the-final-revision'],
  others: { 'environment-is-protected': 'fail' },
  also({ record }) {
    const { preset, required, noted } = record.conclusions.verdict
    expect({ preset, required: required.length > 5 }).toEqual({ preset: 'soc2', required: true })
    expect(noted).toContain('environment-is-protected')
  },
})
