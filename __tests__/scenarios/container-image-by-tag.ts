import { defineScenario, deployWorkflow, sinceDeployed } from './scenario.ts'

const inContainer = (image: string) =>
  deployWorkflow(`      - uses: delivery-evidence/delivery-evidence@0000000000000000000000000000000000000001
`).replace('    steps:', `    container: ${image}\n    steps:`)

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells: 'The job runs in a container whose image is named by a tag, which can be moved to another image.',
  world: {
    files: { '.github/workflows/deploy.yml': inContainer('node:22') },
    history: sinceDeployed({ commit: { by: 'mia' } }),
  },
  claim: 'actions-are-pinned',
  outcome: 'fail',
  reasons: ['not-pinned'],
})
