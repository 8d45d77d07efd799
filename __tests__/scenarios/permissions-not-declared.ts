import { expect } from 'vitest'
import { defineScenario, sinceDeployed, tokenScopesOf } from './scenario.ts'
export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells: 'Neither the job nor its workflow says what the token may do, so the repository decides.',
  world: {
    files: {
      '.github/workflows/deploy.yml': `name: Deploy
on: push
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: production
    steps:
      - uses: delivery-evidence/delivery-evidence@0000000000000000000000000000000000000001
`,
    },
    history: sinceDeployed({ commit: { by: 'mia' } }),
  },
  claim: 'token-permissions-are-declared',
  outcome: 'fail',
  reasons: ['permissions-not-declared'],
  others: { 'token-is-least-privilege': 'unknown' },
  also: (played) => expect(tokenScopesOf(played)).toBeNull(),
})
