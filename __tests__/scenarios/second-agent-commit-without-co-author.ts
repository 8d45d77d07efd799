import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Agents',
  tells:
    'Claude named lena in its first commit and nobody in its second, which mia may have asked for; she alone approved.',
  world: {
    people: { 'claude[bot]': { id: 209825114 } },
    history: sinceDeployed({
      pullRequest: {
        by: 'claude[bot]',
        head: 'claude/issue-1',
        steps: [
          { push: { coAuthors: ['lena'] } },
          { push: {} },
          { review: 'APPROVED', by: 'mia' },
          { merge: 'squash', by: 'mia' },
        ],
      },
    }),
  },
  claim: 'agent-changes-have-a-human-who-did-not-ask-for-them',
  outcome: 'unknown',
  reasons: ['approval-uncertain', 'contributors-not-all-known'],
  others: { 'every-change-was-reviewed-by-an-independent-human': 'unknown' },
})
