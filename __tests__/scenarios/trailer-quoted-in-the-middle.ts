import { expect } from 'vitest'
import { defineScenario, sinceDeployed, textOf } from './scenario.ts'

const QUOTING = `Take the footer out of old messages

They end with a line such as
Co-authored-by: Copilot <198982749+Copilot@users.noreply.github.com>
and nobody reads it.

See the notes of last week.`

export const scenario = defineScenario({
  group: 'Agents',
  tells: "mia's message quotes a trailer that names an agent, in the middle of her own words.",
  world: {
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        steps: [{ push: { message: QUOTING } }, { review: 'APPROVED', by: 'omar' }, { merge: 'squash', by: 'mia' }],
      },
    }),
  },
  claim: 'agent-changes-have-a-human-who-did-not-ask-for-them',
  outcome: 'not-applicable',
  reasons: ['nothing-it-is-about-came-in'],
  also(played) {
    expect(textOf(played, 'agent-workflow')).toMatch(/^No trace of an agent/)
  },
})
