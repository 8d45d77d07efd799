import { expect } from 'vitest'
import { defineScenario, sinceDeployed, textOf } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Agents',
  tells:
    'Claude committed with an address that has the id of GitHub Actions and its own name; mia had asked, and omar approved.',
  world: {
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        head: 'claude/issue-1',
        steps: [
          { push: { by: 'claude[bot] <41898282+claude[bot]@users.noreply.github.com>', coAuthors: ['mia'] } },
          { review: 'APPROVED', by: 'omar' },
          { merge: 'squash', by: 'mia' },
        ],
      },
    }),
  },
  claim: 'agent-changes-have-a-human-who-did-not-ask-for-them',
  outcome: 'pass',
  reasons: ['approved', 'independent'],
  also(played) {
    expect(textOf(played, 'agent-workflow')).toMatch(/^Traces of agents: Claude Code Action in the change \([^)]+\)\.$/)
  },
})
