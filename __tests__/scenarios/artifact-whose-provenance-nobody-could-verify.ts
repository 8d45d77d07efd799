import { expect } from 'vitest'
import { defineScenario, REVIEWED, textOf } from './scenario.ts'

const sha256 = 'a'.repeat(64)

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells:
    'The store has provenance of the artifact that is declared to be deployed; without a trusted root none of it is believed, and the link stays declared.',
  world: { ...REVIEWED, builds: [{ sha256, from: 'base' }] },
  with: { subjects: `shop.tgz@sha256:${sha256}`, 'trusted-root': '' },
  claim: 'deployed-revision-is-the-reviewed-revision',
  outcome: 'pass',
  reasons: ['everything-names-one-revision'],
  also(played) {
    expect(textOf(played, 'target')).toContain('Provenance not verified (no-trust-material): shop.tgz.')
    expect(JSON.stringify(played.record.facts['build-provenance'])).not.toContain(played.world.commit('base').sha)
  },
})
