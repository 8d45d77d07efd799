import { expect } from 'vitest'
import { defineScenario, deployWorkflow, sinceDeployed } from './scenario.ts'
export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells: 'The job signs in to the cloud by taking on a role with its identity token.',
  world: {
    files: {
      '.github/workflows/deploy.yml':
        deployWorkflow(`      - uses: aws-actions/configure-aws-credentials@0000000000000000000000000000000000000003
        with:
          role-to-assume: arn:aws:iam::123456789012:role/deploy
          aws-region: eu-north-1
      - uses: delivery-evidence/delivery-evidence@0000000000000000000000000000000000000001
`),
    },
    history: sinceDeployed({ commit: { by: 'mia' } }),
  },
  claim: 'credentials-are-short-lived',
  outcome: 'pass',
  reasons: ['every-credential-short-lived'],
  also: ({ record }) => {
    expect(record.conclusions.credentials).toContainEqual(
      expect.objectContaining({
        kind: 'oidc',
        name: 'arn:aws:iam::123456789012:role/deploy',
        isExpression: false,
        provider: 'aws',
        lifetime: 'short-lived',
        scopes: null,
        from: ['jobs.deploy.steps[0]'],
      }),
    )
  },
})
