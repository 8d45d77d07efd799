import { expect } from 'vitest'
import { defineScenario } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Environment',
  tells: 'The token of the job may not read environments.',
  world: {
    run: { permissions: { contents: 'read', checks: 'read', deployments: 'read', 'id-token': 'write' } },
  },
  claim: 'environment-is-protected',
  outcome: 'unknown',
  reasons: ['fact-unavailable'],
  also({ record }) {
    expect(record.facts['environment-protection']).toMatchObject({ status: 'unavailable', needs: ['actions: read'] })
    expect(record.conclusions.gaps.map(({ id }) => id)).toContain('fact-unavailable:environment-protection')
  },
})
