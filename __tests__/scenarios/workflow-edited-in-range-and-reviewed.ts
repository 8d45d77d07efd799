import { defineScenario, sinceDeployed } from './scenario.ts'

const WORKFLOW = '.github/workflows/release.yml'

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells:
    'omar approved a change to a workflow in its final form; that another change was approved by nobody is not about workflows.',
  world: {
    history: sinceDeployed(
      {
        pullRequest: {
          by: 'mia',
          steps: [
            { push: { files: { [WORKFLOW]: 'on: push\n' } } },
            { review: 'APPROVED', by: 'omar' },
            { merge: 'merge', by: 'mia' },
          ],
        },
      },
      { pullRequest: { by: 'mia', steps: [{ push: {} }, { merge: 'merge' }] } },
    ),
  },
  claim: 'workflow-changes-were-reviewed',
  outcome: 'pass',
  reasons: ['approved', 'saw-the-final-revision', 'among-its-commits'],
})
