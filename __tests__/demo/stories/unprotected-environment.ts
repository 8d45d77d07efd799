import { REVIEWED } from '../../scenarios/scenario.ts'
import type { DemoStory } from '../story.ts'

export const unprotectedEnvironment: DemoStory = {
  sentence: 'omar approved what mia wrote, and production lets everything in.',
  scene: 'The environment has no protection rules, so nobody was asked. The job deploys, then records.',
  world: { ...REVIEWED, environments: { production: {} }, run: { approvals: [] } },
  with: { gate: 'enforce' },
  expected: {
    decision: 'deny',
    blockedBy: ['environment-is-protected', 'deployment-was-approved-by-an-independent-human'],
    deployed: true,
    step: 'failure',
    delivered: true,
  },
}
