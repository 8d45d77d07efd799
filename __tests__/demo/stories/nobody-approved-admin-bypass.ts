import { REVIEWED } from '../../scenarios/scenario.ts'
import type { DemoStory } from '../story.ts'

export const nobodyApprovedAdminBypass: DemoStory = {
  sentence: 'An administrator let the job start without the review that production requires.',
  scene: 'omar is a required reviewer of production and was not asked. The job deploys, then records.',
  world: { ...REVIEWED, run: { approvals: [] } },
  with: { gate: 'enforce' },
  expected: {
    decision: 'deny',
    blockedBy: ['deployment-was-approved-by-an-independent-human'],
    deployed: true,
    step: 'failure',
    delivered: true,
  },
}
