import { defineScenario, sinceDeployed } from './scenario.ts'

const WORKFLOW = '.github/workflows/release.yml'

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells:
    'mia pushed a workflow that nobody had approved, which ran, and took it away again: the workflows are as they were.',
  world: {
    history: sinceDeployed(
      { commit: { by: 'mia', files: { [WORKFLOW]: 'on: push\n' } } },
      { commit: { by: 'mia', files: { [WORKFLOW]: null } } },
    ),
  },
  claim: 'workflow-changes-were-reviewed',
  outcome: 'fail',
  reasons: ['no-pull-request'],
})
