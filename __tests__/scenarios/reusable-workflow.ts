import { expect } from 'vitest'
import { defineScenario, inCalledWorkflow, scopesFrom, tokenScopesOf } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells: 'The job stands in a called workflow that declares nothing, so it has what the calling job gives.',
  world: inCalledWorkflow(`on: workflow_call
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: production
    steps:
      - uses: delivery-evidence/delivery-evidence@0000000000000000000000000000000000000001
`),
  claim: 'token-permissions-are-declared',
  outcome: 'pass',
  reasons: ['declared-by-the-caller'],
  also: (played) => expect(tokenScopesOf(played)).toEqual(scopesFrom('calling-job of .github/workflows/deploy.yml')),
})
