import { expect } from 'vitest'
import { defineScenario, headlinesIn, sinceDeployed, textOf } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Agents',
  tells: 'Claude Monet wrote the change, who is a person.',
  world: {
    people: { claude: { name: 'Claude Monet', email: 'claude@example.com' } },
    history: sinceDeployed({
      pullRequest: {
        by: 'claude',
        steps: [{ push: {} }, { review: 'APPROVED', by: 'omar' }, { merge: 'squash', by: 'claude' }],
      },
    }),
  },
  claim: 'agent-changes-have-a-human-who-did-not-ask-for-them',
  outcome: 'not-applicable',
  reasons: ['nothing-it-is-about-came-in'],
  others: { 'every-change-was-reviewed-by-an-independent-human': 'pass' },
  also(played) {
    expect(headlinesIn(played)).toEqual(['no-signal'])
    expect(textOf(played, 'agent-workflow')).toMatch(/^No trace of an agent/)
  },
})
