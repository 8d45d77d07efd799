import { defineScenario, pullRequestWith, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Who reviewed',
  tells: 'omar asked for changes, and approved later.',
  world: {
    history: sinceDeployed(
      pullRequestWith({ review: 'CHANGES_REQUESTED', by: 'omar' }, { review: 'APPROVED', by: 'omar' }),
    ),
  },
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'pass',
  reasons: ['approved', 'replaced-by-a-later-review', 'independent'],
})
