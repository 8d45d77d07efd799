import { defineScenario } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Environment',
  tells: 'The account of a coding agent, which the policy does not list, is a required reviewer and let the run in.',
  world: {
    people: { 'kiro-agent': { id: 244629292 } },
    environments: { production: { reviewers: ['kiro-agent'] } },
    run: { approvals: [{ by: 'kiro-agent' }] },
  },
  claim: 'deployment-was-approved-by-an-independent-human',
  outcome: 'fail',
  reasons: ['not-a-user-account', 'no-independent-approval'],
})
