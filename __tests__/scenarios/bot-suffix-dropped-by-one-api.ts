import { expect } from 'vitest'
import { defineScenario, sinceDeployed, textOf } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Agents',
  tells:
    "One of GitHub's APIs calls the author devin-ai-integration[bot] and the other leaves out the end; it is one and the same. Its text names who asked, and whoever can push can change that.",
  world: {
    people: { 'devin-ai-integration[bot]': { id: 158243242 } },
    history: sinceDeployed({
      pullRequest: {
        by: 'devin-ai-integration[bot]',
        body: 'Requested by: @mia',
        steps: [{ push: { coAuthors: ['mia'] } }, { review: 'APPROVED', by: 'omar' }, { merge: 'squash', by: 'mia' }],
      },
    }),
  },
  claim: 'agent-changes-have-a-human-who-did-not-ask-for-them',
  outcome: 'unknown',
  reasons: ['approval-uncertain', 'contributors-not-all-known'],
  also(played) {
    expect(textOf(played, 'agent-workflow')).toMatch(/^Traces of agents: Devin in the change \([^)]+\)\.$/)
  },
})
