import { expect } from 'vitest'
import { defineScenario, sinceDeployed, tokenScopesOf } from './scenario.ts'
export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells: 'The workflow may write issues; the block of the job leaves that out, so its token may not.',
  world: {
    files: {
      '.github/workflows/deploy.yml': `name: Deploy
on: push
permissions:
  issues: write
  contents: write
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: production
    permissions:
      actions: read
      attestations: write
      checks: read
      contents: read
      deployments: read
      id-token: write
      pull-requests: read
    steps:
      - uses: delivery-evidence/delivery-evidence@0000000000000000000000000000000000000001
`,
    },
    history: sinceDeployed({ commit: { by: 'mia' } }),
  },
  claim: 'token-permissions-are-declared',
  outcome: 'pass',
  reasons: ['declared-by-the-job'],
  also: (played) =>
    expect(tokenScopesOf(played)).toEqual([
      'actions: read (job of .github/workflows/deploy.yml)',
      'attestations: write (job of .github/workflows/deploy.yml)',
      'checks: read (job of .github/workflows/deploy.yml)',
      'contents: read (job of .github/workflows/deploy.yml)',
      'deployments: read (job of .github/workflows/deploy.yml)',
      'id-token: write (job of .github/workflows/deploy.yml)',
      'metadata: read (always)',
      'pull-requests: read (job of .github/workflows/deploy.yml)',
    ]),
})
