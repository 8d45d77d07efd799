import { REVIEWED } from '../../scenarios/scenario.ts'
import type { DemoStory } from '../story.ts'

export const forbiddenEnvironment: DemoStory = {
  sentence: "omar approved the deployment, but the job's token may not see that.",
  scene: 'The workflow does not grant `actions: read`; what is unknown is not a yes. The job deploys, then records.',
  world: {
    ...REVIEWED,
    run: { permissions: { contents: 'read', checks: 'read', deployments: 'read', 'id-token': 'write' } },
  },
  with: { gate: 'enforce' },
  expected: {
    decision: 'deny',
    blockedBy: ['environment-is-protected', 'deployment-was-approved-by-an-independent-human'],
    deployed: true,
    step: 'failure',
    delivered: true,
  },
}
