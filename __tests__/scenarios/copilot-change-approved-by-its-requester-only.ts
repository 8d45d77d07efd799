import { expect } from 'vitest'
import { defineScenario, sinceDeployed, textOf } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Agents',
  tells: 'mia asked Copilot for a change, and she alone approved it.',
  world: {
    people: { 'copilot-swe-agent[bot]': { id: 198982749, email: '198982749+Copilot@users.noreply.github.com' } },
    history: sinceDeployed({
      pullRequest: {
        by: 'copilot-swe-agent[bot]',
        head: 'copilot/sell-umbrellas',
        steps: [{ push: { coAuthors: ['mia'] } }, { review: 'APPROVED', by: 'mia' }, { merge: 'squash', by: 'mia' }],
      },
    }),
  },
  claim: 'agent-changes-have-a-human-who-did-not-ask-for-them',
  outcome: 'fail',
  reasons: ['no-approval-counts', 'wrote-a-commit'],
  others: { 'every-change-was-reviewed-by-an-independent-human': 'fail' },
  also(played) {
    expect(textOf(played, 'agent-workflow')).toContain('GitHub Copilot cloud agent')
  },
})
