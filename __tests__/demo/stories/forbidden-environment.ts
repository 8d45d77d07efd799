import { REVIEWED } from '../../scenarios/scenario.ts'
import type { DemoStory } from '../story.ts'

export const forbiddenEnvironment: DemoStory = {
  sentence: "omar approved the deployment, but the job's token may not see that.",
  scene: 'The workflow does not grant `actions: read`; what is unknown is not a yes. The job deploys, then records.',
  world: {
    ...REVIEWED,
    run: {
      permissions: {
        contents: 'read',
        checks: 'read',
        deployments: 'read',
        'id-token': 'write',
        'pull-requests': 'read',
        statuses: 'read',
      },
    },
  },
  with: { gate: 'enforce' },
  expected: {
    decision: 'deny',
    blockedBy: [
      'environment-is-protected',
      'deployment-was-approved-by-an-independent-human',
      'every-commit-came-through-a-pull-request',
      'every-change-was-reviewed-by-an-independent-human',
      'reviews-cover-the-final-revision',
      'agent-changes-have-a-human-who-did-not-ask-for-them',
      'deployed-revision-is-the-reviewed-revision',
      'workflow-changes-were-reviewed',
      'policy-changes-were-reviewed',
    ],
    deployed: true,
    step: 'failure',
    delivered: true,
  },
}
