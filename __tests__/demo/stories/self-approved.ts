import { REVIEWED } from '../../scenarios/scenario.ts'
import type { DemoStory } from '../story.ts'

export const selfApproved: DemoStory = {
  sentence: 'mia started the run and approved her own deployment.',
  scene: 'mia and omar are reviewers of production, and one of them is enough. The job deploys, then records.',
  world: {
    ...REVIEWED,
    environments: { production: { reviewers: ['mia', 'omar'] } },
    run: { actor: 'mia', approvals: [{ by: 'mia' }] },
  },
  with: { gate: 'enforce' },
  expected: {
    decision: 'deny',
    blockedBy: ['deployment-was-approved-by-an-independent-human'],
    deployed: true,
    step: 'failure',
    delivered: true,
  },
}
