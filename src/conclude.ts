import { answerAsks } from './asks/answer.ts'
import { gapsOfApprovalReason } from './asks/approval-reason.ts'
import { assessCapabilities, gapsOfCapabilities } from './capabilities/assess.ts'
import { groundsOf } from './conclude/grounds.ts'
import { productionIn } from './conclude/production.ts'
import { evaluate } from './controls/evaluate.ts'
import { gapsOfCredentials } from './credentials/gaps.ts'
import type { Facts } from './facts/index.ts'
import type { Conclusions } from './model/conclusions.ts'
import { drawPacket } from './packet/draw.ts'
import { gapsOfBreakGlass } from './policy/break-glass.ts'
import { dayOf } from './policy/day.ts'
import { decide } from './policy/decide.ts'
import { findGaps } from './policy/gaps.ts'
import { gapsOfStart, type Start } from './policy/start.ts'
import { weighGaps } from './policy/weigh.ts'

/** Everything that follows from the facts. Pure: the same facts give the same conclusions, today and in an audit years later. */
export function conclude(facts: Facts, start: Start): Conclusions {
  const { loaded, rule, attribution, judging } = groundsOf(facts)
  const { owner, credentials } = judging
  const findings = evaluate(facts, judging)
  const packet = drawPacket(facts, findings, attribution, owner)
  const verdict = decide(loaded, rule, facts, findings, packet, start)
  const capabilities = assessCapabilities(facts, findings, productionIn(loaded, facts, credentials))
  const asks = answerAsks({ facts, findings, verdict, owner, credentials, agents: attribution })
  const found = [
    ...findGaps(facts, packet, findings, verdict),
    ...gapsOfCapabilities(capabilities),
    ...gapsOfCredentials(credentials),
    ...gapsOfApprovalReason(facts, rule?.reasonRequired === true),
    ...gapsOfStart(start, verdict),
    ...gapsOfBreakGlass(facts, start, verdict),
  ]
  const gaps = weighGaps(found, { facts, policy: loaded.policy, verdict, owner, day: dayOf(facts, start) })
  return { packet, agents: attribution, credentials, findings, capabilities, asks, gaps, verdict }
}
