import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Who reviewed',
  tells: "omar suggested a change in his review, mia applied it on GitHub's page, and omar approved.",
  world: {
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        steps: [
          { push: {} },
          { review: 'COMMENTED', by: 'omar' },
          // https://docs.github.com/pull-requests/collaborating-with-pull-requests/reviewing-changes-in-pull-requests/incorporating-feedback-in-your-pull-request
          { push: { committer: 'web-flow', signed: true, message: 'Apply suggestion', coAuthors: ['omar'] } },
          { review: 'APPROVED', by: 'omar' },
          { merge: 'squash' },
        ],
      },
    }),
  },
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'fail',
  reasons: ['no-approval-counts', 'wrote-a-commit'],
})
