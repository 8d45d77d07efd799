import { toAgents } from './agents/declared/agent.ts'
import { agents } from './agents/index.ts'
import { answerAsks } from './asks/answer.ts'
import { assessCapabilities, gapsOfCapabilities } from './capabilities/assess.ts'
import { attributionOf } from './conclude/attribution.ts'
import { judgingBy } from './conclude/judging.ts'
import { evaluate } from './controls/evaluate.ts'
import { gapsOfCredentials } from './credentials/gaps.ts'
import type { Facts } from './facts/index.ts'
import type { Conclusions, Gap } from './model/conclusions.ts'
import { isNamed, type Ownership } from './model/owner.ts'
import { drawPacket } from './packet/draw.ts'
import { askedBy } from './policy/asked.ts'
import { gapsOfBreakGlass } from './policy/break-glass.ts'
import { decide } from './policy/decide.ts'
import { findGaps } from './policy/gaps.ts'
import { loadPolicy } from './policy/load.ts'
import { gapsOfStart, type Start } from './policy/start.ts'

/** Everything that follows from the facts. Pure: the same facts give the same conclusions, today and in an audit years later. */
export function conclude(facts: Facts, start: Start): Conclusions {
  const loaded = loadPolicy(facts['policy-file'])
  const knownAgents = [...agents, ...toAgents(loaded.policy.agents ?? [])]
  const attribution = attributionOf(facts, knownAgents)
  const rule = askedBy(loaded.policy, facts)
  const judging = judgingBy(loaded, rule, facts, attribution, knownAgents)
  const { owner, credentials } = judging
  const findings = evaluate(facts, judging)
  const packet = drawPacket(facts, findings, attribution, owner)
  const verdict = decide(loaded, rule, facts, findings, packet, start)
  const capabilities = assessCapabilities(facts, findings)
  const asks = answerAsks({ facts, findings, verdict, owner, credentials })
  const gaps = [
    ...findGaps(facts, packet, findings, verdict),
    ...gapsOfCapabilities(capabilities),
    ...gapsOfCredentials(credentials),
    ...gapsOfStart(start, verdict),
    ...gapsOfBreakGlass(facts, verdict),
  ]
  return {
    packet,
    agents: attribution,
    credentials,
    findings,
    capabilities,
    asks,
    gaps: gaps.map((gap) => withOwner(gap, owner)),
    verdict,
  }
}

/** What is missing is for whoever answers for the deployment to close, unless somebody else answers for just that. */
const withOwner = (gap: Gap, owner: Ownership): Gap =>
  isNamed(owner) && gap.owner === undefined ? { ...gap, owner } : gap
