import { expect } from 'vitest'
import { recommendedPermissions } from '../fakes/world/workflow.ts'
import { defineScenario, sinceDeployed, tokenScopesOf } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells:
    'Dependabot started the run: its token can only read by default, and what the job declares raises that, as the runner was told too.',
  world: {
    people: { 'dependabot[bot]': { id: 49699333, type: 'Bot' } },
    history: sinceDeployed({ commit: { by: 'dependabot[bot]' } }),
    run: { actor: 'dependabot[bot]', granted: { ...recommendedPermissions, metadata: 'read' } },
  },
  claim: 'token-permissions-are-declared',
  outcome: 'pass',
  reasons: ['declared-by-the-job'],
  also: (played) => {
    const { record } = played
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
    const link = record.conclusions.packet.find(({ id }) => id === 'credential')
    expect(link).toMatchObject({ state: 'declared', text: expect.stringContaining('attestations: write') })
    expect(record.facts['token-permissions']).toMatchObject({ value: { notRead: null } })
  },
})
