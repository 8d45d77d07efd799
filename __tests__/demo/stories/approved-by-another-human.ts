import { REVIEWED } from '../../scenarios/scenario.ts'
import type { DemoStory } from '../story.ts'

export const approvedByAnotherHuman: DemoStory = {
  sentence: 'omar approved what mia wrote, and then its deployment to production.',
  scene: 'omar is a required reviewer of production. The job deploys, then records.',
  world: REVIEWED,
  with: { gate: 'enforce' },
  expected: { decision: 'allow', blockedBy: [], deployed: true, step: 'success', delivered: true },
}
