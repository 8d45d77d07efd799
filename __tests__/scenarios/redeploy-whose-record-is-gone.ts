import { expect } from 'vitest'
import { defineScenario, pullRequestWith, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Range',
  tells:
    'The revision that runs already was deployed once more, and the run that deployed it first has no record left.',
  world: {
    history: [
      ...sinceDeployed(pullRequestWith({ review: 'APPROVED', by: 'omar' })),
      { run: { commit: 'main', conclusion: 'success' } },
    ],
  },
  claim: 'every-commit-came-through-a-pull-request',
  outcome: 'not-applicable',
  reasons: ['same-revision-redeployed'],
  also({ record }, finding) {
    expect(record.facts['earlier-record']).toMatchObject({ value: { complete: true, artifacts: [] } })
    expect(finding.because).toContain('GitHub keeps no record that could tell what had')
  },
})
