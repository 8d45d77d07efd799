import { expect } from 'vitest'
import { defineScenario, deployWorkflow, textOf } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells: 'A command of the job published a package, and omar had let the run into its environment.',
  world: {
    files: {
      '.github/workflows/deploy.yml': deployWorkflow(`      - run: npm ci
      - name: Publish it
        run: npm publish --access public --otp 123456
      - uses: delivery-evidence/delivery-evidence@0000000000000000000000000000000000000001
        if: always()
`),
    },
    run: { steps: { 'Run npm ci': 'success', 'Publish it': 'success' } },
  },
  claim: 'deployment-was-approved-by-an-independent-human',
  outcome: 'pass',
  reasons: ['independent', 'independent-approval'],
  also: (played) => {
    expect(played.record.conclusions.capabilities).toContainEqual(
      expect.objectContaining({ id: 'publish', could: 'yes', did: 'yes', approval: 'covered' }),
    )
    expect(played.record.conclusions.capabilities.find(({ id }) => id === 'publish')?.basis).toMatchObject({
      did: 'Step 3 of the job runs npm publish, which publishes, and ended with success.',
      approval: expect.stringMatching(/^omar /),
    })
    expect(textOf(played, 'action')).toContain('Publishes by npm publish.')
    expect(played.everything).not.toContain('123456')
  },
})
