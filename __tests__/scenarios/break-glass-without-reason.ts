import { expect } from 'vitest'
import { defineScenario } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Gate, exceptions, outcome',
  tells: 'Nobody approved, and mia, whom the policy lists, gave no reason to break the glass.',
  world: { people: { mia: { id: 4711 } }, run: { actor: 'mia', approvals: [] } },
  with: { 'break-glass-reason': ' ' },
  policy: 'break-glass: { people: [4711], follow-up-days: 3 }',
  claim: 'deployment-was-approved-by-an-independent-human',
  outcome: 'fail',
  reasons: ['required-review-not-recorded'],
  also: ({ record }) => expect(record.conclusions.verdict.brokenGlass).toBeNull(),
})
