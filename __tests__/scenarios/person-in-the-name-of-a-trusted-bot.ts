import { defineScenario, sinceDeployed } from './scenario.ts'

const POLICY = `version: 1
environments: { "*": { require: [every-change-was-reviewed-by-an-independent-human] } }
trusted-automation: [49699333]
`

export const scenario = defineScenario({
  group: 'Agents',
  tells: 'mia pushed to a pull request of Dependabot, which the policy trusts, a commit that has its name and address.',
  world: {
    files: { '.github/delivery-evidence.yml': POLICY },
    history: sinceDeployed({
      pullRequest: {
        by: 'dependabot[bot]',
        steps: [
          { push: { committer: 'web-flow', signed: true } },
          { push: { by: 'dependabot[bot]', pushedBy: 'mia' } },
          { merge: 'squash', by: 'mia' },
        ],
      },
    }),
  },
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'fail',
  reasons: ['nobody-approved'],
})
