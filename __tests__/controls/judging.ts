import { agents } from '../../src/agents/index.ts'
import { attributionOf } from '../../src/conclude/attribution.ts'
import { judgingBy } from '../../src/conclude/judging.ts'
import type { Judging } from '../../src/controls/define.ts'
import type { Facts } from '../../src/facts/index.ts'
import { askedBy } from '../../src/policy/asked.ts'
import type { Policy } from '../../src/policy/schema.ts'

/** What claims about these facts are judged by, under a policy that lists this. */
export function judging(facts: Facts, listed: Partial<Policy> = {}): Judging {
  const policy: Policy = { version: 1, environments: {}, ...listed }
  const loaded = { state: 'from-default-branch', policy, problem: undefined } as const
  return judgingBy(loaded, askedBy(policy, facts), facts, attributionOf(facts, agents), agents)
}
