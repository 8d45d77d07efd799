import { expect } from 'vitest'
import { gapOf } from './play.ts'
import { defineScenario, sinceDeployed, textOf } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Agents',
  tells: 'Devin opened a pull request that does not say who asked for it, and omar approved.',
  world: {
    people: { 'devin-ai-integration[bot]': { id: 158243242 } },
    history: sinceDeployed({
      pullRequest: {
        by: 'devin-ai-integration[bot]',
        head: 'devin/umbrellas',
        steps: [{ push: {} }, { review: 'APPROVED', by: 'omar' }, { merge: 'squash', by: 'mia' }],
      },
    }),
  },
  claim: 'agent-changes-have-a-human-who-did-not-ask-for-them',
  outcome: 'unknown',
  reasons: ['approval-uncertain', 'contributors-not-all-known'],
  others: { 'every-change-was-reviewed-by-an-independent-human': 'unknown' },
  also(played) {
    expect(gapOf(played.record, 'link-unknown:human-owner')?.why).toContain('#1')
    expect(textOf(played, 'agent-workflow')).toContain('Devin in the change (author')
  },
})
