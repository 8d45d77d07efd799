import { expect } from 'vitest'
import { defineScenario, deployWorkflow, sinceDeployed } from './scenario.ts'
export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells: 'All steps are actions whose needs are known, and none of them writes issues.',
  world: {
    files: {
      '.github/workflows/deploy.yml': deployWorkflow(
        `      - uses: actions/checkout@0000000000000000000000000000000000000002
      - uses: delivery-evidence/delivery-evidence@0000000000000000000000000000000000000001
`,
        'issues: write',
      ),
    },
    history: sinceDeployed({ commit: { by: 'mia' } }),
  },
  claim: 'token-is-least-privilege',
  outcome: 'fail',
  reasons: ['unneeded-write'],
  also: ({ record }) => {
    const finding = record.conclusions.findings.find(({ control }) => control === 'token-is-least-privilege')
    expect(finding?.because).toBe('No step of the job needs to write: issues.')
  },
})
