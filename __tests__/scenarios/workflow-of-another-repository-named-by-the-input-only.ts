import { expect } from 'vitest'
import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells: 'The input names a workflow of another repository as the one that defines the job; the run calls no such.',
  world: { history: sinceDeployed({ commit: { by: 'mia' } }) },
  with: {
    'job-workflow-ref': 'acme/ci/.github/workflows/deploy.yml@refs/heads/main',
    'job-workflow-sha': '1'.repeat(40),
  },
  claim: 'workflow-changes-were-reviewed',
  outcome: 'unknown',
  reasons: ['fact-unavailable'],
  also: ({ record }) => expect(record.facts.workflow).toMatchObject({ status: 'unavailable', reason: 'untrusted' }),
})
