import { expect } from 'vitest'
import { defineScenario, sinceDeployed, textOf } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Agents',
  tells: 'mia asked Copilot for a change, and she and omar approved it.',
  world: {
    people: { 'copilot-swe-agent[bot]': { id: 198982749, email: '198982749+Copilot@users.noreply.github.com' } },
    history: sinceDeployed({
      pullRequest: {
        by: 'copilot-swe-agent[bot]',
        head: 'copilot/sell-umbrellas',
        steps: [
          { push: { coAuthors: ['mia'] } },
          { review: 'APPROVED', by: 'mia' },
          { review: 'APPROVED', by: 'omar' },
          { merge: 'squash', by: 'mia' },
        ],
      },
    }),
  },
  claim: 'agent-changes-have-a-human-who-did-not-ask-for-them',
  outcome: 'pass',
  reasons: ['approved', 'wrote-a-commit', 'independent'],
  others: { 'every-change-was-reviewed-by-an-independent-human': 'pass' },
  also(played) {
    expect(textOf(played, 'agent-workflow')).toContain('GitHub Copilot cloud agent in the change (author')
  },
})
