import { expect } from 'vitest'
import { defineScenario, REVIEWED, textOf } from './scenario.ts'

const sha256 = 'a'.repeat(64)

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells:
    'The artifact that is declared to be deployed was built from the deployed commit, and the same bytes from an earlier one too, by verified provenance.',
  world: { ...REVIEWED, builds: [{ sha256, from: 'base' }, { sha256 }] },
  with: { subjects: `shop.tgz@sha256:${sha256}` },
  claim: 'deployed-revision-is-the-reviewed-revision',
  outcome: 'pass',
  reasons: ['everything-names-one-revision'],
  also(played) {
    const built = `Built from ${played.world.job.sha.slice(0, 7)}, by verified provenance: shop.tgz.`
    expect(textOf(played, 'target')).toContain(built)
    // That just this arrived is still only what somebody said.
    expect(played.record.conclusions.packet.find(({ id }) => id === 'target')?.state).toBe('declared')
  },
})
