import { defineScenario, deployWorkflow, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells: 'The job signs in to the cloud with a key that is stored as a secret.',
  world: {
    files: {
      '.github/workflows/deploy.yml':
        deployWorkflow(`      - uses: aws-actions/configure-aws-credentials@0000000000000000000000000000000000000003
        with:
          aws-access-key-id: \${{ secrets.AWS_ACCESS_KEY_ID }}
          aws-secret-access-key: \${{ secrets.AWS_SECRET_ACCESS_KEY }}
          aws-region: eu-north-1
      - uses: delivery-evidence/delivery-evidence@0000000000000000000000000000000000000001
`),
    },
    history: sinceDeployed({ commit: { by: 'mia' } }),
  },
  claim: 'credentials-are-short-lived',
  outcome: 'fail',
  reasons: [],
})
