import { expect } from 'vitest'
import { defineScenario, REVIEWED, textOf } from './scenario.ts'

const sha256 = 'a'.repeat(64)

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells: 'By its verified provenance, a job of another repository built the artifact that is declared to be deployed.',
  world: { ...REVIEWED, builds: [{ sha256, repositoryId: 77 }] },
  with: { subjects: `shop.tgz@sha256:${sha256}` },
  claim: 'deployed-revision-is-the-reviewed-revision',
  outcome: 'fail',
  reasons: ['artifact-built-from-another-revision'],
  also(played, { because }) {
    expect(because).toContain('/acme/elsewhere')
    expect(textOf(played, 'target')).toContain('/acme/elsewhere')
  },
})
