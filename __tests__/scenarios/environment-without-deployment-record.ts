import { expect } from 'vitest'
import { defineScenario } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Environment',
  tells: 'The job makes no deployment record, and its identity token names the environment.',
  world: { run: { deployment: false } },
  claim: 'environment-is-protected',
  outcome: 'pass',
  reasons: ['reviewers-required', 'administrators-can-bypass'],
  also({ record }) {
    expect(record.facts.environment).toMatchObject({
      value: { name: 'production', basis: 'identity-token' },
      source: { assurance: 'signed' },
    })
  },
})
