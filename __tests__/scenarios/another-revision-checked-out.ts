import { expect } from 'vitest'
import { defineScenario, deployWorkflow, REVIEWED } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells:
    'All that came into main was reviewed; the job of main checks out, and so deploys, whatever revision it is told to.',
  world: {
    ...REVIEWED,
    files: {
      '.github/workflows/deploy.yml':
        deployWorkflow(`      - uses: actions/checkout@0000000000000000000000000000000000000002
        with:
          ref: \${{ inputs.version }}
      - uses: delivery-evidence/delivery-evidence@0000000000000000000000000000000000000001
`),
    },
    run: { event: 'workflow_dispatch', actor: 'mia', inputs: { version: 'not-reviewed' } },
  },
  claim: 'deployed-revision-is-the-reviewed-revision',
  outcome: 'unknown',
  reasons: ['another-revision-checked-out'],
  others: { 'every-change-was-reviewed-by-an-independent-human': 'pass' },
  also(_, { because }) {
    expect(because).toContain('${{ inputs.version }}')
  },
})
