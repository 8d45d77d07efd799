import { describe, expect, it } from 'vitest'
import { agents } from '../../src/agents/index.ts'
import { attributionOf } from '../../src/conclude/attribution.ts'
import type { Facts } from '../../src/facts/index.ts'
import { LINK_IDS } from '../../src/model/link.ts'
import { nobody } from '../../src/model/owner.ts'
import { drawPacket } from '../../src/packet/draw.ts'
import { packet } from '../../src/packet/index.ts'
import { factIds, withUnseen } from '../fakes/any-facts.ts'
import { someFacts } from '../fakes/some-facts.ts'

const drawn = (facts: Facts) => drawPacket(facts, [], attributionOf(facts, agents), nobody('Nobody is named.'))

describe('drawPacket', () => {
  it('draws each of the nine links with a file of its own', () => {
    expect(packet.map(({ id }) => id).toSorted()).toEqual([...LINK_IDS].sort())
  })

  it('draws all nine in their order, even where nothing was seen', () => {
    const links = drawn(withUnseen(someFacts(), factIds))
    expect(links.map(({ id }) => id)).toEqual(LINK_IDS)
    expect(links.every(({ state, text }) => state === 'unknown' && text !== '')).toBe(true)
  })

  it('names the facts that each link rests on, and no others than there are', () => {
    for (const { facts } of drawn(someFacts())) {
      expect(facts.length).toBeGreaterThan(0)
      expect(factIds).toEqual(expect.arrayContaining([...facts]))
    }
  })

  it('verifies nothing from facts that are only declared', () => {
    const declared = withUnseen(
      someFacts(),
      factIds.filter((id) => !['run', 'event', 'execution', 'subjects', 'outcome'].includes(id)),
    )
    expect(drawn(declared).map(({ state }) => state)).not.toContain('verified')
  })
})
