import { expect } from 'vitest'
import { gapOf } from './play.ts'
import { defineScenario, REVIEWED, WITH_STORED_KEY } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells: 'Neither the policy nor a CODEOWNERS file names anybody who answers for the stored key.',
  world: { ...REVIEWED, files: WITH_STORED_KEY },
  claim: 'credentials-have-owners',
  outcome: 'fail',
  reasons: ['owner-missing'],
  others: { 'human-owner-is-known': 'fail' },
  also: ({ record }, { credentials }) => {
    expect(credentials).toContain('AWS_SECRET_ACCESS_KEY')
    expect(gapOf(record, 'owner-missing:AWS_SECRET_ACCESS_KEY')?.remedy).toContain('`credentials`')
  },
})
