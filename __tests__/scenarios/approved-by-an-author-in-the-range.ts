import { defineScenario, pullRequestWith, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Environment',
  tells: 'lena started the run, and mia, who wrote some of what came in, let it into production.',
  world: {
    environments: { production: { reviewers: ['mia', 'omar'] } },
    history: sinceDeployed(pullRequestWith({ review: 'APPROVED', by: 'omar' })),
    run: { actor: 'lena', approvals: [{ by: 'mia' }] },
  },
  claim: 'deployment-was-approved-by-an-independent-human',
  outcome: 'fail',
  reasons: ['no-independent-approval', 'had-a-part-in-the-change'],
  others: { 'environment-is-protected': 'pass', 'every-change-was-reviewed-by-an-independent-human': 'pass' },
})
