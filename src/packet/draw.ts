import type { Facts } from '../facts/index.ts'
import type { Attribution } from '../model/attribution.ts'
import type { Finding } from '../model/conclusions.ts'
import { LINK_IDS, type Link } from '../model/link.ts'
import type { Ownership } from '../model/owner.ts'
import { packet } from './index.ts'

/** The nine links, always all and always in this order. */
export function drawPacket(
  facts: Facts,
  findings: readonly Finding[],
  agents: Attribution,
  owner: Ownership,
): readonly Link[] {
  return LINK_IDS.map((id) => {
    const definition = packet.find((link) => link.id === id)
    if (definition === undefined) return { id, state: 'unknown', text: 'Nothing draws this link.', facts: [] }
    return { id, ...definition.draw(facts, findings, agents, owner), facts: definition.facts }
  })
}
