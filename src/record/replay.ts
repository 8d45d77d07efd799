import { conclude } from '../conclude.ts'
import { canonicalize } from './canonical.ts'
import type { EvidenceRecord } from './schema.ts'

/** Draws the conclusions again from the record's own facts, and names those that come out otherwise; none: the record holds. */
export function replay({ facts, decisionAtStart, conclusions }: EvidenceRecord): readonly string[] {
  const again = conclude(facts, decisionAtStart)
  const parts = ['packet', 'findings', 'gaps', 'verdict'] as const
  return parts.filter((part) => canonicalize(again[part]) !== canonicalize(conclusions[part]))
}
