import { expect } from 'vitest'
import { gapOf } from './play.ts'
import { defineScenario } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Gate, exceptions, outcome',
  tells:
    'Nobody approved; mia, whom the policy lists, started the run, and theo started it again with a reason to break the glass.',
  world: {
    people: { mia: { id: 4711 } },
    run: { actor: 'mia', triggeringActor: 'theo', attempt: 2, approvals: [] },
  },
  with: { 'break-glass-reason': 'The shop sells nothing.' },
  policy: 'break-glass: { people: [4711], follow-up-days: 3 }',
  claim: 'deployment-was-approved-by-an-independent-human',
  outcome: 'fail',
  reasons: ['required-review-not-recorded'],
  also: ({ record }) => expect(gapOf(record, 'break-glass-refused:break-glass')).toBeDefined(),
})
