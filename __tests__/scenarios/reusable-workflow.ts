import { expect } from 'vitest'
import { defineScenario, sinceDeployed } from './scenario.ts'
export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells: 'The job stands in a called workflow that declares nothing, so it has what the calling job gives.',
  world: {
    files: {
      '.github/workflows/deploy.yml': `name: Deploy
on: push
permissions: {}
jobs:
  release:
    uses: ./.github/workflows/ship.yml
    permissions:
      actions: read
      attestations: write
      checks: read
      contents: read
      deployments: read
      id-token: write
      pull-requests: read
`,
      '.github/workflows/ship.yml': `on: workflow_call
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: production
    steps:
      - uses: delivery-evidence/delivery-evidence@0000000000000000000000000000000000000001
`,
    },
    history: sinceDeployed({ commit: { by: 'mia' } }),
    run: { called: { path: '.github/workflows/ship.yml', by: 'release' } },
  },
  claim: 'token-permissions-are-declared',
  outcome: 'pass',
  reasons: [],
  also: ({ record }) => {
    const token = record.conclusions.credentials.find(({ kind }) => kind === 'github-token')
    expect(token?.scopes).toContainEqual({
      scope: 'attestations',
      level: 'write',
      from: 'calling-job',
      path: '.github/workflows/deploy.yml',
    })
  },
})
