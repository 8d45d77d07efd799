import { expect } from 'vitest'
import { gapOf } from './play.ts'
import { defineScenario, pullRequestWith } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Range',
  tells:
    'Nothing was deployed before and the policy names no baseline, so the pull request of the head alone is judged, and the finding says so.',
  world: {
    history: [
      { commit: { by: 'mia', message: 'Before all rules' } },
      pullRequestWith({ review: 'APPROVED', by: 'omar' }),
    ],
  },
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'pass',
  reasons: ['approved', 'independent'],
  also({ record }, finding) {
    expect(record.facts['change-set']).toMatchObject({ value: { kind: 'first', total: 1 } })
    expect(gapOf(record, 'baseline-missing:change-set')?.link).toBe('repo-pr')
    expect(finding.limits).toContain(
      'Nothing was deployed here before and the policy names no baseline, so only the head was judged.',
    )
  },
})
