import { expect } from 'vitest'
import { recommendedPermissions } from '../fakes/world/workflow.ts'
import { defineScenario, tokenScopesOf } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells:
    'A pull request of Dependabot started the run: its token can only read by default, and what the job declares raises that.',
  world: {
    people: { 'dependabot[bot]': { id: 49699333, type: 'Bot' } },
    history: [{ commit: { by: 'lena' } }, { pullRequest: { by: 'dependabot[bot]', steps: [{ push: {} }] } }],
    run: {
      event: 'pull_request',
      pullRequest: 1,
      actor: 'dependabot[bot]',
      granted: { ...recommendedPermissions, metadata: 'read' },
    },
  },
  claim: 'token-permissions-are-declared',
  outcome: 'pass',
  reasons: ['declared-by-the-job'],
  also: (played) => {
    expect(tokenScopesOf(played)).toEqual([
      'actions: read (job of .github/workflows/deploy.yml)',
      'attestations: write (job of .github/workflows/deploy.yml)',
      'checks: read (job of .github/workflows/deploy.yml)',
      'contents: read (job of .github/workflows/deploy.yml)',
      'deployments: read (job of .github/workflows/deploy.yml)',
      'id-token: write (job of .github/workflows/deploy.yml)',
      'metadata: read (always)',
      'pull-requests: read (job of .github/workflows/deploy.yml)',
      'statuses: read (job of .github/workflows/deploy.yml)',
    ])
    const link = played.record.conclusions.packet.find(({ id }) => id === 'credential')
    expect(link?.state).toBe('declared')
  },
})
