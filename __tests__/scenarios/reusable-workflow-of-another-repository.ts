import { expect } from 'vitest'
import { defineScenario, sinceDeployed, tokenScopesOf } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells:
    'The job stands in a workflow of another repository, which is public: what it may do is known, who reviewed that workflow is not.',
  world: {
    files: {
      '.github/workflows/deploy.yml': `name: Deploy
on: push
permissions: {}
jobs:
  release:
    uses: acme/ci/.github/workflows/ship.yml@main
    permissions:
      actions: read
      attestations: write
      checks: read
      contents: write
      deployments: read
      id-token: write
      pull-requests: read
    secrets:
      key: \${{ secrets.AWS_PROD_KEY }}
`,
    },
    elsewhere: {
      'acme/ci': {
        visibility: 'public',
        files: {
          '.github/workflows/ship.yml': `on:
  workflow_call:
    secrets:
      key: { required: true }
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
      - run: ./deploy
        env:
          KEY: \${{ secrets.key }}
`,
        },
      },
    },
    history: sinceDeployed({ commit: { by: 'mia' } }),
    run: { called: { repository: 'acme/ci', path: '.github/workflows/ship.yml', by: 'release' } },
  },
  claim: 'workflow-changes-were-reviewed',
  outcome: 'unknown',
  reasons: ['workflow-defined-in-another-repository'],
  others: { 'token-permissions-are-declared': 'pass', 'credentials-are-short-lived': 'fail' },
  also: (played, { because }) => {
    expect(because).toBe('The job is defined in acme/ci, whose changes were not looked at.')
    expect(tokenScopesOf(played)).toEqual([
      'actions: read (job of acme/ci/.github/workflows/ship.yml)',
      'attestations: write (job of acme/ci/.github/workflows/ship.yml)',
      'checks: read (job of acme/ci/.github/workflows/ship.yml)',
      'contents: read (job of acme/ci/.github/workflows/ship.yml)',
      'deployments: read (job of acme/ci/.github/workflows/ship.yml)',
      'id-token: write (job of acme/ci/.github/workflows/ship.yml)',
      'metadata: read (always)',
      'pull-requests: read (job of acme/ci/.github/workflows/ship.yml)',
    ])
    expect(played.record.conclusions.credentials.find(({ name }) => name === 'AWS_PROD_KEY')?.from).toEqual([
      'jobs.deploy.steps[1].env.KEY',
      'jobs.release.secrets.key in .github/workflows/deploy.yml, which calls it',
    ])
    expect(played.record.conclusions.packet.find(({ id }) => id === 'credential')?.state).toBe('declared')
  },
})
