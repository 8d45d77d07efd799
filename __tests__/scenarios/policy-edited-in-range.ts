import { expect } from 'vitest'
import { defineScenario, sinceDeployed } from './scenario.ts'

const CLAIM = 'policy-changes-were-reviewed'
const LOOSER = 'version: 1\nenvironments: { production: { require: [environment-is-protected] } }\n'

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells: 'mia loosened the policy on a branch and deployed that branch: the policy of the default branch judged.',
  world: {
    history: sinceDeployed(
      { branch: 'release', from: 'base' },
      {
        commit: { name: 'loosened', by: 'mia', files: { '.github/delivery-evidence.yml': LOOSER } },
        branch: 'release',
      },
    ),
    run: { ref: 'refs/heads/release', commit: 'loosened' },
  },
  claim: CLAIM,
  outcome: 'not-applicable',
  reasons: ['policy-unchanged'],
  also: ({ record: { conclusions } }) => {
    expect(conclusions.verdict).toMatchObject({ policy: 'from-default-branch', required: [CLAIM] })
    expect(conclusions.findings.find(({ control }) => control === CLAIM)?.limits).toContain(
      'The deployed revision has another policy, which judged nothing.',
    )
  },
})
