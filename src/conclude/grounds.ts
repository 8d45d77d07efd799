import { toAgents } from '../agents/declared/agent.ts'
import type { Agent } from '../agents/define.ts'
import { agents } from '../agents/index.ts'
import type { Judging } from '../controls/define.ts'
import type { Facts } from '../facts/index.ts'
import type { Attribution } from '../model/attribution.ts'
import { type AppliedRule, askedBy } from '../policy/asked.ts'
import { type LoadedPolicy, loadPolicy } from '../policy/load.ts'
import { attributionOf } from './attribution.ts'
import { judgingBy } from './judging.ts'

/** What a deployment is judged on, before any claim is. */
export interface Grounds {
  readonly loaded: LoadedPolicy
  readonly rule: AppliedRule | undefined
  readonly knownAgents: readonly Agent[]
  readonly attribution: Attribution
  readonly judging: Judging
}

/** What follows from the facts before any claim is judged: the policy and its rule, agents, and the range with who is behind it. */
export function groundsOf(facts: Facts): Grounds {
  const loaded = loadPolicy(facts['policy-file'])
  const knownAgents = [...agents, ...toAgents(loaded.policy.agents ?? [])]
  const attribution = attributionOf(facts, knownAgents)
  const rule = askedBy(loaded.policy, facts)
  const judging = judgingBy(loaded, rule, facts, attribution, knownAgents)
  return { loaded, rule, knownAgents, attribution, judging }
}
