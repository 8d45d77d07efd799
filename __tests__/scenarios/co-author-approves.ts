import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Who reviewed',
  tells: "omar approved a commit of mia's that names him as its co-author.",
  world: {
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        steps: [{ push: { coAuthors: ['omar'] } }, { review: 'APPROVED', by: 'omar' }, { merge: 'squash' }],
      },
    }),
  },
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'fail',
  reasons: ['no-approval-counts', 'wrote-a-commit'],
})
