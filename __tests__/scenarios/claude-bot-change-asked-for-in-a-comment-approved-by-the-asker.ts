import { expect } from 'vitest'
import { defineScenario, sinceDeployed, textOf } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Agents',
  tells: 'mia asked Claude to go on in a comment, which nothing but the comment shows, and she alone approved.',
  world: {
    people: { 'claude[bot]': { id: 209825114 } },
    history: sinceDeployed({
      pullRequest: {
        by: 'claude[bot]',
        head: 'claude/issue-1',
        steps: [
          { push: {} },
          { comment: '@claude go on', by: 'mia' },
          { push: {} },
          { review: 'APPROVED', by: 'mia' },
          { merge: 'squash', by: 'mia' },
        ],
      },
    }),
  },
  claim: 'agent-changes-have-a-human-who-did-not-ask-for-them',
  outcome: 'fail',
  reasons: ['no-approval-counts', 'had-an-agent-work-on-it'],
  others: { 'every-change-was-reviewed-by-an-independent-human': 'fail' },
  also(played) {
    expect(textOf(played, 'agent-workflow')).toContain('Claude Code Action')
  },
})
