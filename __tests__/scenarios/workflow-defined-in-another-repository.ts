import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells: 'The deploying job is defined by a workflow of another repository, which the token cannot read.',
  world: { history: sinceDeployed({ commit: { by: 'mia' } }) },
  with: {
    'job-workflow-ref': 'acme/ci/.github/workflows/deploy.yml@refs/heads/main',
    'job-workflow-sha': '1'.repeat(40),
  },
  claim: 'workflow-changes-were-reviewed',
  outcome: 'unknown',
  reasons: ['fact-unavailable'],
})
