import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Rules',
  tells: 'The required check is a commit status, and the last one of its context says success.',
  world: {
    history: sinceDeployed(
      { commit: { by: 'mia', name: 'tip' } },
      { status: { context: 'ci/old', on: 'tip', state: 'failure' } },
      { status: { context: 'ci/old', on: 'tip' } },
    ),
    classicProtection: { approvals: 1, checks: [{ context: 'ci/old', app_id: null }] },
  },
  claim: 'required-checks-passed-on-the-deployed-revision',
  outcome: 'pass',
  reasons: ['check-passed'],
})
