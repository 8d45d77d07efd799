import { defineScenario, pullRequestWith, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Who reviewed',
  tells: 'omar asked for changes, mia dismissed that, and omar approved.',
  world: {
    history: sinceDeployed(
      pullRequestWith(
        { review: 'CHANGES_REQUESTED', by: 'omar' },
        { dismiss: 'omar', by: 'mia' },
        { review: 'APPROVED', by: 'omar' },
      ),
    ),
  },
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'pass',
  reasons: ['approved', 'independent'],
})
