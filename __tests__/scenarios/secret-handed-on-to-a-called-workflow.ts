import { expect } from 'vitest'
import { defineScenario, inCalledWorkflow } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells: 'The job stands in a called workflow, and its caller hands it a stored key under another name.',
  world: inCalledWorkflow(
    `on:
  workflow_call:
    secrets:
      key: { required: true }
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: production
    steps:
      - uses: delivery-evidence/delivery-evidence@0000000000000000000000000000000000000001
      - run: ./deploy
        env:
          KEY: \${{ secrets.key }}
`,
    `    secrets:
      key: \${{ secrets.AWS_PROD_KEY }}
`,
  ),
  policy: 'credentials: { AWS_PROD_KEY: { owners: [{ id: 4242, login: lena }], revocation: lena deactivates it } }\n',
  claim: 'credentials-are-short-lived',
  outcome: 'fail',
  reasons: ['long-lived-credential'],
  also: ({ record }, finding) => {
    expect(finding.credentials).toEqual(['AWS_PROD_KEY'])
    expect(record.conclusions.credentials.find(({ name }) => name === 'AWS_PROD_KEY')).toMatchObject({
      kind: 'stored-key',
      owner: { people: [{ id: 4242 }], basis: 'policy-credential' },
      revocation: { how: 'lena deactivates it' },
      from: [
        'jobs.deploy.steps[1].env.KEY',
        'jobs.release.secrets.key in .github/workflows/deploy.yml, which calls it',
      ],
    })
  },
})
