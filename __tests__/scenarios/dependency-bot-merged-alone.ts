import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Agents',
  tells: 'Dependabot raised a version, and lena merged it without a review.',
  world: {
    history: sinceDeployed({
      pullRequest: {
        by: 'dependabot[bot]',
        steps: [{ push: { committer: 'web-flow', signed: true } }, { merge: 'squash', by: 'lena' }],
      },
    }),
  },
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'fail',
  reasons: ['nobody-approved'],
})
