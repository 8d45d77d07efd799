import { expect } from 'vitest'
import { defineScenario, sinceDeployed, textOf } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Agents',
  tells: "Claude wrote the commits and opened the pull request in mia's name, and omar approved.",
  world: {
    // The address leads to a user's account, whoever set it in git.
    people: { claude: { id: 81847, email: 'noreply@anthropic.com' } },
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        head: 'claude/umbrellas',
        steps: [
          { push: { by: 'claude', pushedBy: 'mia' } },
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
  also(played) {
    expect(textOf(played, 'agent-workflow')).toContain('Claude Code in the change (author')
  },
})
