import { expect } from 'vitest'
import { defineScenario } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Environment',
  tells:
    'The job makes no deployment record and has no identity token, so only the workflow file names the environment, which is no proof.',
  world: { run: { deployment: false, permissions: { actions: 'read', checks: 'read', contents: 'read' } } },
  claim: 'environment-is-protected',
  outcome: 'unknown',
  reasons: ['environment-not-proven'],
  also({ record }) {
    expect(record.facts.environment).toMatchObject({
      value: { name: 'production', basis: 'workflow-file' },
      source: { assurance: 'declared' },
    })
  },
})
