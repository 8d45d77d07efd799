import { defineScenario, sinceDeployed } from './scenario.ts'

const WORKFLOW = '.github/workflows/release.yml'

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells: 'omar approved, then mia pushed an edit of a workflow and merged.',
  world: {
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        steps: [
          { push: {} },
          { review: 'APPROVED', by: 'omar' },
          { push: { files: { [WORKFLOW]: 'on: push\n' } } },
          { merge: 'squash', by: 'mia' },
        ],
      },
    }),
  },
  claim: 'workflow-changes-were-reviewed',
  outcome: 'fail',
  reasons: ['no-approval-counts'],
})
