import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Agents',
  tells: "Codex opened the pull request in mia's name, omar approved, and GitHub does not tell what was said there.",
  world: {
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        body: '[Codex Task](https://chatgpt.com/codex/tasks/task_e_0a1b)',
        steps: [{ push: {} }, { review: 'APPROVED', by: 'omar' }, { merge: 'squash', by: 'mia' }],
      },
    }),
  },
  trouble: ({ github }) => github.loopback.fail(({ body }) => body.includes('ASSIGNED_EVENT'), { status: 403 }),
  claim: 'agent-changes-have-a-human-who-did-not-ask-for-them',
  outcome: 'unknown',
  reasons: ['approval-uncertain', 'contributors-not-all-known'],
  others: { 'every-change-was-reviewed-by-an-independent-human': 'unknown' },
})
