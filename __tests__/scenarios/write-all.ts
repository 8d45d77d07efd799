import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells: 'The job gives its token every scope there is.',
  world: {
    files: {
      '.github/workflows/deploy.yml': `name: Deploy
on: push
permissions: {}
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: production
    permissions: write-all
    steps:
      - uses: delivery-evidence/delivery-evidence@0000000000000000000000000000000000000001
`,
    },
    history: sinceDeployed({ commit: { by: 'mia' } }),
  },
  claim: 'token-is-least-privilege',
  outcome: 'fail',
  reasons: ['write-all'],
})
