import { expect } from 'vitest'
import { recommendedPermissions } from '../fakes/world/workflow.ts'
import { defineScenario, scopesFrom, tokenScopesOf } from './scenario.ts'

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
    expect(tokenScopesOf(played)).toEqual(scopesFrom('job of .github/workflows/deploy.yml', recommendedPermissions))
    const link = played.record.conclusions.packet.find(({ id }) => id === 'credential')
    expect(link?.state).toBe('declared')
  },
})
