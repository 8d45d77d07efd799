import { expect } from 'vitest'
import { defineScenario } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Gate, exceptions, outcome',
  tells: 'omar let it in, and the job was cancelled while it deployed: that is recorded, and the verdict stands.',
  world: {},
  with: { seal: 'job-end' },
  job: { steps: [{ outcome: 'cancelled', id: 'deploy' }] },
  claim: 'deployment-was-approved-by-an-independent-human',
  outcome: 'pass',
  ends: 'cancelled',
  reasons: ['independent-approval', 'independent'],
  also: ({ record }) => expect(record.facts.outcome).toMatchObject({ value: { jobStatus: 'cancelled' } }),
})
