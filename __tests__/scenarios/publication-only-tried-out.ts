import { expect } from 'vitest'
import { defineScenario, deployWorkflow, textOf } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells:
    'A command of the job tried out how a package would be published, by `--dry-run`; an expression decides whether an image was pushed.',
  world: {
    files: {
      '.github/workflows/deploy.yml': deployWorkflow(`      - run: npm publish --dry-run
      - uses: docker/build-push-action@0000000000000000000000000000000000000004
        with:
          push: \${{ github.event_name != 'pull_request' }}
      - uses: delivery-evidence/delivery-evidence@0000000000000000000000000000000000000001
        if: always()
`),
    },
    run: {
      steps: {
        'Run npm publish --dry-run': 'success',
        'Run docker/build-push-action@0000000000000000000000000000000000000004': 'success',
      },
    },
  },
  claim: 'deployment-was-approved-by-an-independent-human',
  outcome: 'pass',
  reasons: ['independent', 'independent-approval'],
  also: (played) => {
    expect(played.record.conclusions.capabilities).toContainEqual(
      expect.objectContaining({ id: 'publish', could: 'unknown', did: 'unknown' }),
    )
    expect(textOf(played, 'action')).toContain('May publish by docker/build-push-action@')
    expect(textOf(played, 'action')).not.toContain('npm publish')
  },
})
