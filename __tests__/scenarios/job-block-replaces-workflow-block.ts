import { expect } from 'vitest'
import { defineScenario, deployWorkflow, scopesFrom, sinceDeployed, tokenScopesOf } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells: 'The workflow may write issues; the block of the job leaves that out, so its token may not.',
  world: {
    files: {
      '.github/workflows/deploy.yml':
        deployWorkflow(`      - uses: delivery-evidence/delivery-evidence@0000000000000000000000000000000000000001
`).replace('permissions: {}', 'permissions: { issues: write, contents: write }'),
    },
    history: sinceDeployed({ commit: { by: 'mia' } }),
  },
  claim: 'token-permissions-are-declared',
  outcome: 'pass',
  reasons: ['declared-by-the-job'],
  also: (played) => expect(tokenScopesOf(played)).toEqual(scopesFrom('job of .github/workflows/deploy.yml')),
})
