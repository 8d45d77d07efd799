import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Range',
  tells:
    'mia pushed to main without a review, and told the API that this very revision had been deployed with success.',
  world: {
    history: sinceDeployed({ commit: { by: 'mia' } }, { deployment: { commit: 'main', by: 'mia' } }),
  },
  claim: 'every-commit-came-through-a-pull-request',
  outcome: 'fail',
  reasons: ['no-pull-request'],
  others: { 'every-change-was-reviewed-by-an-independent-human': 'fail', 'reviews-cover-the-final-revision': 'fail' },
})
