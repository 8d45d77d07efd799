import { expect } from 'vitest'
import { gapOf } from './play.ts'
import { defineScenario } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells: 'The job names no environment, so that GitHub records no deployment; a command of it deployed to a cluster.',
  world: {
    files: {
      '.github/workflows/deploy.yml': `name: Deploy
on: push
permissions: {}
jobs:
  deploy:
    runs-on: ubuntu-latest
    permissions: { contents: read }
    steps:
      - run: |
          kubectl --namespace shop apply -f k8s/
          kubectl rollout status deployment/shop
      - uses: delivery-evidence/delivery-evidence@0000000000000000000000000000000000000001
        if: always()
`,
    },
    run: {
      environment: null,
      approvals: [],
      steps: { 'Run kubectl --namespace shop apply -f k8s/': 'success' },
    },
  },
  claim: 'deployment-was-approved-by-an-independent-human',
  outcome: 'fail',
  reasons: ['job-in-no-environment'],
  also: ({ record }) => {
    const deploy = record.conclusions.capabilities.find(({ id }) => id === 'deploy')
    expect(deploy).toMatchObject({
      could: 'yes',
      did: 'yes',
      basis: { did: 'Step 2 of the job runs kubectl apply, which deploys, and ended with success.' },
    })
    expect(gapOf(record, 'capability-without-approval:deploy')).toBeDefined()
  },
})
