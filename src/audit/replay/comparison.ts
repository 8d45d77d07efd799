import type { Verdict } from '../../model/conclusions.ts'
import { known } from '../../model/fact.ts'
import { replay, verdictUnder } from '../../record/replay.ts'
import type { EvidenceRecord } from '../../record/schema.ts'

/** What one policy decided, and what stood in the way. */
export interface Decision {
  readonly decision: Verdict['decision']
  /** Claims, and whatever else blocks, each once. */
  readonly blockedBy: readonly string[]
}

/** One record by two policies. */
export interface Comparison {
  readonly id: string
  readonly environment: string | null
  readonly recorded: Decision
  readonly under: Decision
  readonly change: 'allow-to-deny' | 'deny-to-allow' | 'none'
  /** False: what is recorded does not follow from the record's facts by this version, so a change may come from that. */
  readonly follows: boolean
}

/** What is recorded, beside what the policy would have decided. */
export function compare(record: EvidenceRecord, policyText: string): Comparison {
  const recorded = decisionOf(record.conclusions.verdict)
  const under = decisionOf(verdictUnder(record, policyText))
  return {
    id: record.id,
    environment: known(record.facts.environment)?.name ?? null,
    recorded,
    under,
    change: changeOf(recorded, under),
    follows: !replay(record).includes('verdict'),
  }
}

function changeOf(recorded: Decision, under: Decision): Comparison['change'] {
  if (recorded.decision === under.decision) return 'none'
  return under.decision === 'deny' ? 'allow-to-deny' : 'deny-to-allow'
}

const decisionOf = ({ decision, blockedBy }: Verdict): Decision => ({
  decision,
  blockedBy: [...new Set(blockedBy.map(({ claim }) => claim))],
})
