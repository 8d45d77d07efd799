import { expect } from 'vitest'
import { recommendedPermissions } from '../fakes/world/workflow.ts'
import { defineScenario, scopesFrom, sinceDeployed, tokenScopesOf } from './scenario.ts'

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
    expect(tokenScopesOf(played)).toEqual(scopesFrom('job of .github/workflows/deploy.yml', recommendedPermissions))
    const link = record.conclusions.packet.find(({ id }) => id === 'credential')
    expect(link).toMatchObject({ state: 'declared', text: expect.stringContaining('attestations: write') })
    expect(record.facts['token-permissions']).toMatchObject({ value: { notRead: null } })
  },
})
