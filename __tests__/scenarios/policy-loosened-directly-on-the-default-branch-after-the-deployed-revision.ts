import { expect } from 'vitest'
import { defineScenario, sinceDeployed } from './scenario.ts'

const CLAIM = 'policy-changes-were-reviewed'
const PATH = '.github/delivery-evidence.yml'
const requiring = (...claims: string[]) =>
  `version: 1\nenvironments: { production: { require: [${claims.join(', ')}] } }\n`

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells:
    'After the revision that is deployed, mia loosened the policy on the default branch, where it is in force at once.',
  world: {
    files: { [PATH]: requiring(CLAIM, 'every-commit-came-through-a-pull-request') },
    history: sinceDeployed(
      { commit: { by: 'mia' } },
      { tag: 'v2' },
      { commit: { by: 'mia', files: { [PATH]: requiring(CLAIM) } } },
    ),
    run: { ref: 'refs/tags/v2', commit: 'v2' },
  },
  claim: CLAIM,
  outcome: 'unknown',
  reasons: ['policy-changed-elsewhere'],
  also: ({ record }) => expect(record.conclusions.verdict.required).toEqual([CLAIM]),
})
