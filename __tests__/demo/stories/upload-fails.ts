import { REVIEWED } from '../../scenarios/scenario.ts'
import type { DemoStory } from '../story.ts'

const UPLOAD = '/twirp/github.actions.results.api.v1.ArtifactService/CreateArtifact'

export const uploadFails: DemoStory = {
  sentence: 'Everything was approved, and GitHub refuses to store the record.',
  scene:
    'The storage for artifacts is full. The job deploys, then records; the record stays on the disk of the runner.',
  world: REVIEWED,
  with: { gate: 'enforce' },
  trouble: ({ loopback }) =>
    loopback.fail(({ url }) => url.pathname === UPLOAD, {
      status: 403,
      body: { msg: 'Artifact storage quota has been hit' },
    }),
  expected: { decision: 'allow', blockedBy: [], deployed: true, step: 'failure', delivered: false },
}
