import { expect } from 'vitest'
import { defineScenario, pullRequestWith, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Range',
  tells: 'An earlier revision was deployed again: nothing came in, and who let it in is judged all the same.',
  world: {
    history: sinceDeployed(pullRequestWith({ review: 'APPROVED', by: 'omar' }), { deployment: { commit: 'main' } }),
    run: { commit: 'base', event: 'workflow_dispatch', actor: 'mia' },
  },
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'not-applicable',
  reasons: ['rolled-back'],
  others: { 'deployment-was-approved-by-an-independent-human': 'pass' },
  also({ record }, finding) {
    expect(record.facts['change-set']).toMatchObject({ value: { kind: 'rollback', total: 0 } })
    expect(finding.because).toContain('This goes back to an earlier revision')
  },
})
