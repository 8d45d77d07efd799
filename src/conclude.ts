import { toAgents } from './agents/declared/agent.ts'
import { agents } from './agents/index.ts'
import { answerAsks } from './asks/answer.ts'
import { assessCapabilities, gapsOfCapabilities } from './capabilities/assess.ts'
import { attributionOf } from './conclude/attribution.ts'
import { judgingBy } from './conclude/judging.ts'
import { evaluate } from './controls/evaluate.ts'
import { reachableCredentials } from './credentials/reachable.ts'
import type { Facts } from './facts/index.ts'
import type { Conclusions } from './model/conclusions.ts'
import { known } from './model/fact.ts'
import { drawPacket } from './packet/draw.ts'
import { askedBy } from './policy/asked.ts'
import { gapsOfBreakGlass } from './policy/break-glass.ts'
import { dayOf } from './policy/day.ts'
import { decide } from './policy/decide.ts'
import { findGaps } from './policy/gaps.ts'
import { loadPolicy } from './policy/load.ts'
import { gapsOfStart, type Start } from './policy/start.ts'
import { weighGaps } from './policy/weigh.ts'

/** Everything that follows from the facts. Pure: the same facts give the same conclusions, today and in an audit years later. */
export function conclude(facts: Facts, start: Start): Conclusions {
  const loaded = loadPolicy(facts['policy-file'])
  const knownAgents = [...agents, ...toAgents(loaded.policy.agents ?? [])]
  const attribution = attributionOf(facts, knownAgents)
  const rule = askedBy(loaded.policy, facts)
  const judging = judgingBy(loaded.policy, rule, facts, attribution, knownAgents)
  const findings = evaluate(facts, judging)
  const packet = drawPacket(facts, findings, attribution)
  const verdict = decide(loaded, rule, facts, findings, packet, start)
  const capabilities = assessCapabilities(facts, findings)
  const asks = answerAsks({ facts, findings, verdict })
  const found = [
    ...findGaps(facts, packet, findings, verdict),
    ...gapsOfCapabilities(capabilities),
    ...gapsOfStart(start, verdict),
    ...gapsOfBreakGlass(facts, verdict),
  ]
  const owners = judging.asked.owners.filter(({ id }) => !judging.machineAccounts.includes(id))
  const gaps = weighGaps(found, { facts, policy: loaded.policy, verdict, owners, day: dayOf(facts, start) })
  const credentials = reachableCredentials(known(facts.workflow), facts)
  return { packet, agents: attribution, credentials, findings, capabilities, asks, gaps, verdict }
}
