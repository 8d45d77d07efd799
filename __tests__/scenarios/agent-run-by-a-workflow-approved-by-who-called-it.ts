import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Agents',
  tells:
    "omar called Claude in mia's pull request; a workflow committed what it wrote, with Claude as co-author, and omar approved that.",
  world: {
    people: { 'github-actions[bot]': { id: 41898282 } },
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        steps: [
          { push: {} },
          { comment: '@claude add a discount here', by: 'omar' },
          { push: { by: 'github-actions[bot]', coAuthors: ['Claude <noreply@anthropic.com>'] } },
          { review: 'APPROVED', by: 'omar' },
          { merge: 'squash', by: 'mia' },
        ],
      },
    }),
  },
  claim: 'agent-changes-have-a-human-who-did-not-ask-for-them',
  outcome: 'fail',
  reasons: ['no-approval-counts', 'had-an-agent-work-on-it'],
  others: { 'every-change-was-reviewed-by-an-independent-human': 'fail' },
})
