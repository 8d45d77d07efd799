import { expect } from 'vitest'
import { defineScenario, deployWorkflow, sinceDeployed } from './scenario.ts'

const ROLE = 'arn:aws:iam::123456789012:role/deploy'

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells: 'The job takes on a role in the cloud, and makes a password of its registry out of that.',
  world: {
    files: {
      '.github/workflows/deploy.yml':
        deployWorkflow(`      - uses: aws-actions/configure-aws-credentials@0000000000000000000000000000000000000003
        with:
          role-to-assume: ${ROLE}
      - uses: aws-actions/amazon-ecr-login@0000000000000000000000000000000000000004
      - uses: delivery-evidence/delivery-evidence@0000000000000000000000000000000000000001
`),
    },
    history: sinceDeployed({ commit: { by: 'mia' } }),
  },
  claim: 'credentials-are-short-lived',
  outcome: 'pass',
  reasons: ['every-credential-short-lived'],
  also: ({ record }) =>
    expect(record.conclusions.credentials.find(({ kind }) => kind === 'made-key')).toMatchObject({
      name: 'key made by aws-actions/amazon-ecr-login',
      provider: 'container-registry',
      from: ['jobs.deploy.steps[1]', `out of ${ROLE}`],
    }),
})
