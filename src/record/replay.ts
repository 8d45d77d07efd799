import { conclude } from '../conclude.ts'
import { canonicalize } from './canonical.ts'
import type { EvidenceRecord } from './schema.ts'

/** Draws the conclusions again from the record's own facts, and names those that come out otherwise; none: the record holds. */
export function replay({ facts, decisionAtStart, settings, conclusions }: EvidenceRecord): readonly string[] {
  const again = conclude(facts, decisionAtStart ?? (settings.seal === 'job-end' ? 'missing' : null))
  const parts = ['packet', 'agents', 'credentials', 'findings', 'capabilities', 'asks', 'gaps', 'verdict'] as const
  return parts.filter((part) => canonicalize(again[part]) !== canonicalize(conclusions[part]))
}
