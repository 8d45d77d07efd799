import { defineScenario, pullRequestWith, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Environment',
  tells:
    'theo pushed to main what he had committed in lena’s name; later a reviewed pull request of mia’s started the run, and theo let it into production.',
  world: {
    history: sinceDeployed(
      { commit: { by: 'lena', pushedBy: 'theo' } },
      pullRequestWith({ review: 'APPROVED', by: 'omar' }),
    ),
    environments: { production: { reviewers: ['theo', 'omar'] } },
    run: { actor: 'mia', approvals: [{ by: 'theo' }] },
  },
  claim: 'deployment-was-approved-by-an-independent-human',
  outcome: 'fail',
  reasons: ['no-independent-approval', 'had-a-part-in-the-change'],
})
