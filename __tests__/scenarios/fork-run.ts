import { generateKeyPairSync } from 'node:crypto'
import { expect } from 'vitest'
import { defineScenario, tokenScopesOf } from './scenario.ts'

const DECLARED = `name: Deploy
on: pull_request
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: production
    permissions:
      actions: read
      checks: read
      contents: write
      deployments: write
      pull-requests: read
    steps:
      - uses: delivery-evidence/delivery-evidence@0000000000000000000000000000000000000001
`

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells:
    'A pull request from a fork of a public repository started the run: whatever is declared, its token can read at most.',
  world: {
    repository: { visibility: 'public' },
    files: { '.github/workflows/deploy.yml': DECLARED },
    history: [{ commit: { by: 'lena' } }, { pullRequest: { by: 'mia', fork: 'mia', steps: [{ push: {} }] } }],
    run: {
      event: 'pull_request',
      pullRequest: 1,
      permissions: { actions: 'read', checks: 'read', contents: 'read', deployments: 'read', 'pull-requests': 'read' },
    },
  },
  with: { signer: 'key', 'signing-key': String(privateKey.export({ type: 'pkcs8', format: 'pem' })) },
  claim: 'token-permissions-are-declared',
  outcome: 'pass',
  reasons: ['declared-by-the-job'],
  also: (played) =>
    expect(tokenScopesOf(played)).toEqual([
      'actions: read (job of .github/workflows/deploy.yml)',
      'checks: read (job of .github/workflows/deploy.yml)',
      'contents: read (event of .github/workflows/deploy.yml)',
      'deployments: read (event of .github/workflows/deploy.yml)',
      'metadata: read (always)',
      'pull-requests: read (job of .github/workflows/deploy.yml)',
    ]),
})
