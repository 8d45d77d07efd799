import { expect } from 'vitest'
import { defineScenario, pullRequestWith, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Gate, exceptions, outcome',
  tells: 'Nobody approved #1, and the policy has an exception for it. What was found stands; the deployment goes on.',
  world: { history: sinceDeployed(pullRequestWith()) },
  policy: `exceptions:
  - claim: every-change-was-reviewed-by-an-independent-human
    environment: production
    scope: { pull-request: 1 }
    owner: { id: 4711, login: lena }
    reason: The reviewers are all away.
    expires: 2099-12-31`,
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'fail',
  decision: 'allow',
  reasons: ['nobody-approved'],
  also({ record, summary }) {
    expect(record.conclusions.verdict.exceptions).toMatchObject([{ owner: { id: 4711 }, expires: '2099-12-31' }])
    expect(summary).toContain('The reviewers are all away.')
  },
})
