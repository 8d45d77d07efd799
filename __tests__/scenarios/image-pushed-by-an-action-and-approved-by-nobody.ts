import { expect } from 'vitest'
import { gapOf } from './play.ts'
import { defineScenario, deployWorkflow } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells: 'An action that builds an image pushed it as well, by `push: true`, and nobody approved the run.',
  world: {
    files: {
      '.github/workflows/deploy.yml':
        deployWorkflow(`      - uses: docker/build-push-action@0000000000000000000000000000000000000004
        with:
          push: true
          tags: ghcr.io/acme/shop:1
      - uses: delivery-evidence/delivery-evidence@0000000000000000000000000000000000000001
        if: always()
`),
    },
    environments: { production: {} },
    run: {
      approvals: [],
      steps: { 'Run docker/build-push-action@0000000000000000000000000000000000000004': 'success' },
    },
  },
  claim: 'deployment-was-approved-by-an-independent-human',
  outcome: 'fail',
  reasons: ['nobody-approved-the-deployment'],
  also: ({ record }) => {
    expect(record.conclusions.capabilities).toContainEqual(
      expect.objectContaining({ id: 'publish', could: 'yes', did: 'yes', approval: 'not-covered' }),
    )
    expect(gapOf(record, 'capability-without-approval:publish')?.why).toContain('docker/build-push-action@')
  },
})
