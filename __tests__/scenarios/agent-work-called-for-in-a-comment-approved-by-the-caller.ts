import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Agents',
  tells: "Codex opened the pull request in mia's name; omar called it there for more, and approved that.",
  world: {
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        body: '[Codex Task](https://chatgpt.com/codex/tasks/task_e_0a1b)',
        steps: [
          { push: {} },
          { review: 'COMMENTED', lines: ['@codex add a discount here'], by: 'omar' },
          { push: {} },
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
