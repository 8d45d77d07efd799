import { expect } from 'vitest'
import { defineScenario, pullRequestWith, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Gate, exceptions, outcome',
  tells: 'Nobody approved #1, and the exception for it is for staging.',
  world: { history: sinceDeployed(pullRequestWith()) },
  policy: `exceptions:
  - claim: every-change-was-reviewed-by-an-independent-human
    environment: staging
    scope: { pull-request: 1 }
    owner: { id: 4711, login: lena }
    reason: The reviewers are all away.
    expires: 2099-12-31`,
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'fail',
  reasons: ['nobody-approved'],
  also: ({ record }) => expect(record.conclusions.verdict.exceptions).toEqual([]),
})
