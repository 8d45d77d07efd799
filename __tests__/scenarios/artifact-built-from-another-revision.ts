import { expect } from 'vitest'
import { defineScenario, REVIEWED, textOf } from './scenario.ts'

const sha256 = 'a'.repeat(64)

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells:
    'All that came into main was reviewed; the artifact that is declared to be deployed was built from an earlier commit, by its verified provenance.',
  world: { ...REVIEWED, builds: [{ sha256, from: 'base' }] },
  with: { subjects: `shop.tgz@sha256:${sha256}` },
  claim: 'deployed-revision-is-the-reviewed-revision',
  outcome: 'fail',
  reasons: ['artifact-built-from-another-revision'],
  others: { 'every-change-was-reviewed-by-an-independent-human': 'pass' },
  also(played, { because }) {
    const { world, record } = played
    for (const { sha } of [world.job, world.commit('base')]) {
      expect(because).toContain(sha)
      expect(textOf(played, 'target')).toContain(sha)
    }
    expect(record.conclusions.packet.find(({ id }) => id === 'target')?.state).toBe('contradictory')
    expect(record.conclusions.verdict.blockedBy.map(({ claim }) => claim)).toContain('target')
  },
})
