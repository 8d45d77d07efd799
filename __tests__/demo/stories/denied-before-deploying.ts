import { REVIEWED } from '../../scenarios/scenario.ts'
import type { DemoStory } from '../story.ts'

export const deniedBeforeDeploying: DemoStory = {
  sentence: 'Nobody approved, and the job is stopped before it deploys.',
  scene:
    'Our step comes first (`seal: job-end`, `gate: enforce`), the deploy step after it; the record is sealed at the end.',
  world: { ...REVIEWED, run: { approvals: [] } },
  with: { gate: 'enforce', seal: 'job-end' },
  expected: {
    decision: 'deny',
    blockedBy: ['decision-at-start', 'deployment-was-approved-by-an-independent-human'],
    deployed: false,
    step: 'failure',
    delivered: true,
  },
}
