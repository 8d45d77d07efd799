import { expect } from 'vitest'
import { defineScenario, sinceDeployed, textOf } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Agents',
  tells: 'mia worked with Claude Code on her own machine, which added itself as co-author, and omar approved.',
  world: {
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        steps: [
          { push: { coAuthors: ['Claude <noreply@anthropic.com>'] } },
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
    expect(textOf(played, 'agent-workflow')).toContain('asserted by the text')
  },
})
