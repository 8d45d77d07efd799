import { defineScenario, deployWorkflow, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells: 'The job uses an action by a tag, which can be moved to other code.',
  world: {
    files: {
      '.github/workflows/deploy.yml': deployWorkflow(`      - uses: actions/checkout@v5
      - uses: delivery-evidence/delivery-evidence@0000000000000000000000000000000000000001
`),
    },
    history: sinceDeployed({ commit: { by: 'mia' } }),
  },
  claim: 'actions-are-pinned',
  outcome: 'fail',
  reasons: ['not-pinned'],
})
