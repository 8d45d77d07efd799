import { expect } from 'vitest'
import { defineScenario, deployWorkflow, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells:
    'The action that makes the release writes discussions only where it is given a category, and it is given none.',
  world: {
    files: {
      '.github/workflows/deploy.yml': deployWorkflow(
        `      - uses: softprops/action-gh-release@0000000000000000000000000000000000000002
        with:
          draft: false
      - uses: delivery-evidence/delivery-evidence@0000000000000000000000000000000000000001
`,
        'discussions: write',
      ).replace('contents: read', 'contents: write'),
    },
    history: sinceDeployed({ commit: { by: 'mia' } }),
  },
  claim: 'token-is-least-privilege',
  outcome: 'fail',
  reasons: ['unneeded-write'],
  also: ({ record }, { because }) => {
    expect(because).toBe('No step of the job needs to write: discussions.')
    expect(record.facts.workflow).toMatchObject({ value: { uses: [{ inputs: { draft: 'false' } }, { inputs: {} }] } })
  },
})
