import { expect } from 'vitest'
import { defineScenario, sinceDeployed, tokenScopesOf } from './scenario.ts'
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
  reasons: ['declared-by-the-caller'],
  also: (played) =>
    expect(tokenScopesOf(played)).toEqual([
      'actions: read (calling-job of .github/workflows/deploy.yml)',
      'attestations: write (calling-job of .github/workflows/deploy.yml)',
      'checks: read (calling-job of .github/workflows/deploy.yml)',
      'contents: read (calling-job of .github/workflows/deploy.yml)',
      'deployments: read (calling-job of .github/workflows/deploy.yml)',
      'id-token: write (calling-job of .github/workflows/deploy.yml)',
      'metadata: read (always)',
      'pull-requests: read (calling-job of .github/workflows/deploy.yml)',
    ]),
})
