import { expect } from 'vitest'
import { defineScenario, deployWorkflow, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells: 'The job makes a password of a cloud’s registry out of an identity that no step takes on: the runner has it.',
  world: {
    files: {
      '.github/workflows/deploy.yml':
        deployWorkflow(`      - uses: aws-actions/amazon-ecr-login@0000000000000000000000000000000000000004
      - uses: delivery-evidence/delivery-evidence@0000000000000000000000000000000000000001
`),
    },
    history: sinceDeployed({ commit: { by: 'mia' } }),
  },
  claim: 'credentials-are-short-lived',
  outcome: 'unknown',
  reasons: ['lifetime-of-credential-not-told'],
  also: (_, { because }) => expect(because).toContain('key made by aws-actions/amazon-ecr-login'),
})
