import { expect } from 'vitest'
import { defineScenario, deployWorkflow, sinceDeployed } from './scenario.ts'
export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells: 'A command of the job that deploys starts a coding agent.',
  world: {
    files: {
      '.github/workflows/deploy.yml': deployWorkflow(`      - run: npx -y @anthropic-ai/claude-code -p "deploy it"
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
    expect(link?.text).toContain('Claude Code in the job (runs-the-job; asserted by the text)')
    expect(JSON.stringify(record)).not.toContain('deploy it')
  },
})
