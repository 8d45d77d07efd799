import { agents } from '../../src/agents/index.ts'
import { attributionOf } from '../../src/conclude/attribution.ts'
import { evaluate } from '../../src/controls/evaluate.ts'
import type { Facts } from '../../src/facts/index.ts'
import type { Link, LinkId } from '../../src/model/link.ts'
import { drawPacket } from '../../src/packet/draw.ts'
import type { Policy } from '../../src/policy/schema.ts'
import { judging } from '../controls/judging.ts'

/** One link of the packet of these facts, under a policy that lists this. */
export function linkOf(id: LinkId, facts: Facts, policy: Partial<Policy> = {}): Link {
  const judged = judging(facts, policy)
  const packet = drawPacket(facts, evaluate(facts, judged), attributionOf(facts, agents), judged.owner)
  const link = packet.find((one) => one.id === id)
  if (link === undefined) throw new Error(`the packet has no link ${id}`)
  return link
}
