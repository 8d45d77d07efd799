import { expect } from 'vitest'
import { defineScenario, findingOf, pullRequestWith, sinceDeployed } from './scenario.ts'

const CLAIM = 'every-change-was-reviewed-by-an-independent-human'

export const scenario = defineScenario({
  group: 'Range',
  tells: 'An earlier revision was deployed again: nothing came in, and who let it in is judged all the same.',
  world: {
    history: sinceDeployed(pullRequestWith({ review: 'APPROVED', by: 'omar' }), { deployment: { commit: 'main' } }),
    run: { commit: 'base', event: 'workflow_dispatch', actor: 'mia' },
  },
  claim: CLAIM,
  outcome: 'not-applicable',
  reasons: [],
  others: { 'deployment-was-approved-by-an-independent-human': 'pass' },
  also({ record }) {
    expect(record.facts['change-set']).toMatchObject({ value: { kind: 'rollback', total: 0 } })
    expect(findingOf({ record }, CLAIM).because).toContain('This goes back to an earlier revision')
  },
})
