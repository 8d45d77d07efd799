import { defineScenario, REVIEWED, WITH_STORED_KEY } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells: 'The policy gives the stored key to an account that it lists as a machine: nobody answers for it.',
  world: { ...REVIEWED, files: { ...WITH_STORED_KEY, '.github/CODEOWNERS': '/.github/ @omar\n' } },
  policy: `machine-accounts: [4242]
credentials: { "AWS_*": { owners: [{ id: 4242, login: acme-ci }] } }`,
  claim: 'credentials-have-owners',
  outcome: 'fail',
  reasons: ['owner-missing'],
  others: { 'human-owner-is-known': 'pass' },
})
