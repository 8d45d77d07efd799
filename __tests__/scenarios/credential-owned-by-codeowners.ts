import { expect } from 'vitest'
import { defineScenario, REVIEWED, WITH_STORED_KEY } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells:
    'The policy names nobody for the stored key; CODEOWNERS gives the workflow to omar, whom GitHub shows to be a person, and who stands in.',
  world: { ...REVIEWED, files: { ...WITH_STORED_KEY, '.github/CODEOWNERS': '/.github/ @omar\n' } },
  claim: 'credentials-have-owners',
  outcome: 'pass',
  reasons: ['owner-named'],
  others: { 'human-owner-is-known': 'pass' },
  also: (_, { limits }) =>
    expect(limits).toContain(
      'Nobody is named for AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY: who answers for the deployment stands in.',
    ),
})
