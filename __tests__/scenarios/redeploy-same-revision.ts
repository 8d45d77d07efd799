import { expect } from 'vitest'
import { defineScenario, pullRequestWith, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Range',
  tells: 'The revision that runs already was deployed once more.',
  world: {
    history: [
      ...sinceDeployed(pullRequestWith({ review: 'APPROVED', by: 'omar' })),
      { deployment: { commit: 'main' } },
    ],
  },
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'not-applicable',
  reasons: ['same-revision-redeployed'],
  also({ record }, finding) {
    expect(record.facts['change-set']).toMatchObject({ value: { kind: 'redeploy', total: 0 } })
    const previous = record.facts['previous-deployment']
    const id = previous.status === 'observed' ? previous.value.id : undefined
    // The earlier record is named by the deployment that it is of: GitHub's id of that, and when it succeeded.
    expect(finding.because).toContain(`This very revision was deployed here before (deployment ${id} of `)
  },
})
