import type { DemoStory } from '../story.ts'

export const approvedByAnotherHuman: DemoStory = {
  sentence: 'mia pushed to main, and omar approved the deployment to production.',
  scene: 'omar is a required reviewer of production. The job deploys, then records.',
  with: { gate: 'enforce' },
  expected: { decision: 'allow', blockedBy: [], deployed: true, step: 'success', delivered: true },
}
