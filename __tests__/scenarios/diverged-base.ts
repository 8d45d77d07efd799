import { expect } from 'vitest'
import { defineScenario, pullRequestWith } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Range',
  tells:
    'What was deployed before was built on a side branch, so what came in is counted from where main and that branch parted.',
  world: {
    history: [
      { commit: { by: 'lena', name: 'parting', message: 'Where they part' } },
      { branch: 'hotfix' },
      { commit: { by: 'lena', name: 'hotfix', message: 'Hot fix' }, branch: 'hotfix' },
      { deployment: { commit: 'hotfix' } },
      pullRequestWith({ review: 'APPROVED', by: 'omar' }),
    ],
  },
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'pass',
  reasons: ['approved', 'independent'],
  also({ record }, finding) {
    expect(record.facts['change-set']).toMatchObject({ value: { kind: 'diverged', total: 1, complete: true } })
    expect(finding.limits).toContain(
      'What was deployed before is not part of this: judged was what came in since their common ancestor.',
    )
  },
})
