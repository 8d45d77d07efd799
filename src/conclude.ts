import { answerAsks } from './asks/answer.ts'
import { assessCapabilities, gapsOfCapabilities } from './capabilities/assess.ts'
import { groundsOf } from './conclude/grounds.ts'
import { evaluate } from './controls/evaluate.ts'
import { reachableCredentials } from './credentials/reachable.ts'
import type { Facts } from './facts/index.ts'
import type { Conclusions } from './model/conclusions.ts'
import { known } from './model/fact.ts'
import { drawPacket } from './packet/draw.ts'
import { gapsOfBreakGlass } from './policy/break-glass.ts'
import { decide } from './policy/decide.ts'
import { findGaps } from './policy/gaps.ts'
import { gapsOfStart, type Start } from './policy/start.ts'

/** Everything that follows from the facts. Pure: the same facts give the same conclusions, today and in an audit years later. */
export function conclude(facts: Facts, start: Start): Conclusions {
  const { loaded, rule, attribution, judging } = groundsOf(facts)
  const findings = evaluate(facts, judging)
  const packet = drawPacket(facts, findings, attribution)
  const verdict = decide(loaded, rule, facts, findings, packet, start)
  const capabilities = assessCapabilities(facts, findings)
  const asks = answerAsks({ facts, findings, verdict })
  const gaps = [
    ...findGaps(facts, packet, findings, verdict),
    ...gapsOfCapabilities(capabilities),
    ...gapsOfStart(start, verdict),
    ...gapsOfBreakGlass(facts, start, verdict),
  ]
  const credentials = reachableCredentials(known(facts.workflow), facts)
  return { packet, agents: attribution, credentials, findings, capabilities, asks, gaps, verdict }
}
