import { expect } from 'vitest'
import { gapOf } from './play.ts'
import { defineScenario, REVIEWED, WITH_STORED_KEY } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells: 'The policy names nobody for the stored key, and GitHub does not show CODEOWNERS.',
  world: { ...REVIEWED, files: { ...WITH_STORED_KEY, '.github/CODEOWNERS': '/.github/ @omar\n' } },
  trouble: ({ github }) => github.fail('GET /repos/{owner}/{repo}/codeowners/errors', { status: 403 }),
  claim: 'credentials-have-owners',
  outcome: 'unknown',
  reasons: ['owner-not-known'],
  others: { 'human-owner-is-known': 'unknown' },
  also: ({ record }) => expect(gapOf(record, 'owner-unknown:AWS_SECRET_ACCESS_KEY')).toBeDefined(),
})
