import { expect } from 'vitest'
import { requireCheck } from '../fakes/some-rules.ts'
import { findingOf } from './play.ts'
import { defineScenario, sinceDeployed } from './scenario.ts'

const claim = 'required-checks-passed-on-the-deployed-revision'

export const scenario = defineScenario({
  group: 'Rules',
  tells: 'A tag is deployed: the rules of the default branch say which checks are required, and a limit says so.',
  world: {
    history: sinceDeployed(
      { commit: { by: 'mia', name: 'tip' } },
      { check: { name: 'test', on: 'tip' } },
      { tag: 'v1', on: 'tip' },
    ),
    run: { ref: 'refs/tags/v1' },
    rulesets: [{ name: 'Main', rules: [requireCheck('test')] }],
  },
  claim,
  outcome: 'pass',
  reasons: ['check-passed'],
  also: ({ record }) =>
    expect(findingOf(record, claim)?.limits).toEqual([expect.stringContaining('default one, main')]),
})
