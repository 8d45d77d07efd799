import { expect } from 'vitest'
import { defineScenario, deployWorkflow, sinceDeployed } from './scenario.ts'
export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells: 'A coding agent runs as a step of the job that deploys.',
  world: {
    files: {
      '.github/workflows/deploy.yml':
        deployWorkflow(`      - uses: anthropics/claude-code-action@0000000000000000000000000000000000000004
      - uses: delivery-evidence/delivery-evidence@0000000000000000000000000000000000000001
`),
    },
    history: sinceDeployed({ commit: { by: 'mia' } }),
  },
  claim: 'agents-hold-no-production-credential',
  outcome: 'fail',
  reasons: ['agent-in-the-job'],
  also: ({ record }) => {
    const link = record.conclusions.packet.find(({ id }) => id === 'agent-workflow')
    expect(link?.text).toContain('Claude Code Action in the job (runs-the-job; asserted by GitHub)')
  },
})
