import { conclude } from '../conclude.ts'
import type { Facts } from '../facts/index.ts'
import { USUAL_POLICY_PATH } from '../facts/policy-file.ts'
import type { Conclusions, Verdict } from '../model/conclusions.ts'
import { known } from '../model/fact.ts'
import { canonicalize } from './canonical.ts'
import type { EvidenceRecord } from './schema.ts'
import { idsOfText } from './text-ids.ts'

/** Draws the conclusions again from the record's own facts, and names those that come out otherwise; none: the record holds. */
export function replay(record: EvidenceRecord): readonly string[] {
  const again = concludeAgain(record, record.facts)
  const parts = ['packet', 'agents', 'credentials', 'findings', 'capabilities', 'asks', 'gaps', 'verdict'] as const
  return parts.filter((part) => canonicalize(again[part]) !== canonicalize(record.conclusions[part]))
}

/** The verdict if the default branch had had this policy; all else is as it was seen, and what was decided at the start stays decided. */
export const verdictUnder = (record: EvidenceRecord, policyText: string): Verdict =>
  concludeAgain(record, { ...record.facts, 'policy-file': withText(record.facts['policy-file'], policyText) }).verdict

const concludeAgain = ({ decisionAtStart, settings }: EvidenceRecord, facts: Facts): Conclusions =>
  conclude(facts, decisionAtStart ?? (settings.seal === 'job-end' ? 'missing' : null))

function withText(fact: Facts['policy-file'], text: string): Facts['policy-file'] {
  const { path, askedFor } = known(fact) ?? { path: USUAL_POLICY_PATH, askedFor: false }
  const { source, observedAt } = fact
  return { status: 'observed', value: { path, askedFor, file: { ...idsOfText(text), text } }, source, observedAt }
}
