import { expect } from 'vitest'
import { defineScenario, headlinesIn, sinceDeployed, textOf } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Agents',
  tells: 'An agent wrote it, and mia took every trace of that out of her commits before she pushed them.',
  world: {
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        steps: [{ push: {} }, { review: 'APPROVED', by: 'omar' }, { merge: 'squash', by: 'mia' }],
      },
    }),
  },
  claim: 'agent-changes-have-a-human-who-did-not-ask-for-them',
  outcome: 'not-applicable',
  reasons: ['nothing-it-is-about-came-in'],
  others: { 'every-change-was-reviewed-by-an-independent-human': 'pass' },
  also(played, finding) {
    expect(headlinesIn(played)).toEqual(['no-signal'])
    expect(textOf(played, 'agent-workflow')).toBe(
      'No trace of an agent in the change or the job; that shows no absence.',
    )
    expect(played.everything).not.toMatch(/(?:written|made|authored) by (?:a )?humans?\b/i)
    expect(finding.limits).toContain('An agent that leaves no trace looks like the person whose account it uses.')
  },
})
