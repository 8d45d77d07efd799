import { expect } from 'vitest'
import { defineScenario, headlinesIn, sinceDeployed, textOf } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Agents',
  tells: 'mia called her branch as Copilot calls its own.',
  world: {
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        head: 'copilot/sell-umbrellas',
        steps: [{ push: {} }, { review: 'APPROVED', by: 'omar' }, { merge: 'squash', by: 'mia' }],
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
