import { defineScenario } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Environment',
  tells: 'mia started the run, and let it into production under another name: the account is the same.',
  world: {
    people: { mia: { id: 77 }, mia2: { id: 77 } },
    environments: { production: { reviewers: ['mia2'] } },
    run: { actor: 'mia', approvals: [{ by: 'mia2' }] },
  },
  claim: 'deployment-was-approved-by-an-independent-human',
  outcome: 'fail',
  reasons: ['no-independent-approval', 'started-the-run'],
})
