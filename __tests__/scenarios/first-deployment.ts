import { expect } from 'vitest'
import { gapOf } from './play.ts'
import { defineScenario, pullRequestWith } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Range',
  tells:
    'Nothing was deployed before; the policy names the tag v1 as the baseline, so what came in since then is judged.',
  world: {
    history: [
      { commit: { by: 'mia', message: 'Before all rules' } },
      { tag: 'v1' },
      pullRequestWith({ review: 'APPROVED', by: 'omar' }),
      pullRequestWith({ review: 'APPROVED', by: 'omar' }),
    ],
  },
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'pass',
  reasons: ['approved', 'independent'],
  policy: 'baseline: v1',
  also({ record }, finding) {
    expect(record.facts['change-set']).toMatchObject({ value: { kind: 'baseline', total: 2, complete: true } })
    expect(gapOf(record, 'baseline-missing:change-set')).toBeUndefined()
    expect(finding.limits).toContain(
      'Nothing was deployed here before: what came in up to the baseline of the policy was not judged.',
    )
  },
})
