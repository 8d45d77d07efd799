import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Agents',
  tells: "omar asked Codex for a review of mia's change, approved, and thanked it: none of that is in the change.",
  world: {
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        body: '[Codex Task](https://chatgpt.com/codex/tasks/task_e_0a1b)',
        steps: [
          { push: {} },
          { comment: '@codex review', by: 'omar' },
          { push: {} },
          { comment: '@codex thank you', by: 'omar' },
          { review: 'APPROVED', by: 'omar' },
          { merge: 'squash', by: 'mia' },
        ],
      },
    }),
  },
  claim: 'agent-changes-have-a-human-who-did-not-ask-for-them',
  outcome: 'pass',
  reasons: ['approved', 'independent'],
  others: { 'every-change-was-reviewed-by-an-independent-human': 'pass' },
})
