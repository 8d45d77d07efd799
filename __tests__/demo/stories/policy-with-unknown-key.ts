import { REVIEWED } from '../../scenarios/scenario.ts'
import type { DemoStory } from '../story.ts'

const POLICY = `version: 1
environments:
  production:
    require: [environment-is-protected]
    allow-admins: true
`

export const policyWithUnknownKey: DemoStory = {
  sentence: 'The policy file on the default branch has a key that no policy knows.',
  scene: 'A gate must not guess what its owner meant, so nothing is allowed by it. The job deploys, then records.',
  world: { ...REVIEWED, files: { '.github/delivery-evidence.yml': POLICY } },
  with: { gate: 'warn' },
  expected: { decision: 'deny', blockedBy: ['policy'], deployed: true, step: 'failure', delivered: true },
}
