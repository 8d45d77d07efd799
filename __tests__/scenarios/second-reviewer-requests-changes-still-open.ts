import { defineScenario, pullRequestWith, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Who reviewed',
  tells: 'omar approved, and lena still asks for changes.',
  world: {
    history: sinceDeployed(
      pullRequestWith({ review: 'APPROVED', by: 'omar' }, { review: 'CHANGES_REQUESTED', by: 'lena' }),
    ),
  },
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'fail',
  reasons: ['asked-to-change'],
})
