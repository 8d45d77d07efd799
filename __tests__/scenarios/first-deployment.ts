import { expect } from 'vitest'
import { defineScenario, findingOf, pullRequestWith } from './scenario.ts'

const CLAIM = 'every-change-was-reviewed-by-an-independent-human'

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
  claim: CLAIM,
  outcome: 'pass',
  reasons: ['approved', 'independent'],
  policy: 'baseline: v1',
  also({ record }) {
    expect(record.facts['change-set']).toMatchObject({ value: { kind: 'baseline', total: 2, complete: true } })
    expect(findingOf({ record }, CLAIM).limits).toContain(
      'Nothing was deployed here before: what came in up to the baseline of the policy was not judged.',
    )
  },
})
