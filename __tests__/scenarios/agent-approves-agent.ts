import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Agents',
  tells: 'mia asked Copilot for a change, and only another agent approved it.',
  world: {
    people: {
      'claude[bot]': { id: 209825114, permission: 'write' },
      'copilot-swe-agent[bot]': { id: 198982749, email: '198982749+Copilot@users.noreply.github.com' },
    },
    history: sinceDeployed({
      pullRequest: {
        by: 'copilot-swe-agent[bot]',
        head: 'copilot/sell-umbrellas',
        steps: [
          { push: { coAuthors: ['mia'] } },
          { review: 'APPROVED', by: 'claude[bot]' },
          { merge: 'squash', by: 'mia' },
        ],
      },
    }),
  },
  claim: 'agent-changes-have-a-human-who-did-not-ask-for-them',
  outcome: 'fail',
  reasons: ['no-approval-counts', 'not-a-user-account'],
  others: { 'every-change-was-reviewed-by-an-independent-human': 'fail' },
})
