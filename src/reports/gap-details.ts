import { THEMES } from '../frameworks/frameworks.ts'
import type { Cause, Gap, Severity } from '../model/conclusions.ts'
import type { EvidenceRecord } from '../record/schema.ts'
import { gapOwnerText } from './credentials-told.ts'
import type { Word } from './wording.ts'

/** How much a gap weighs. */
export const SEVERITY_WORDS: Readonly<Record<Severity, Word>> = {
  high: { mark: '✖', word: 'high' },
  medium: { mark: '!', word: 'medium' },
  low: { mark: '·', word: 'low' },
}

/** Why something is missing. */
const CAUSE_WORDS: Readonly<Record<Cause, string>> = {
  'permission-denied': 'a permission is missing',
  'not-collected': 'it was not seen',
  'does-not-exist': 'it is not there',
  expired: 'an exception for it is over',
  contradictory: 'the sources disagree',
}

/** What a gap leaves open, why, who is to see to it and by when: one line each. */
export const gapDetails = (gap: Gap, { frameworks }: EvidenceRecord): readonly string[] => [
  `Why: ${CAUSE_WORDS[gap.cause]}`,
  ...(gap.claims.length === 0 ? [] : [`Leaves open: ${gap.claims.join(', ')}${themesOf(gap.claims, frameworks)}`]),
  `To be seen to by: ${gapOwnerText(gap) || 'nobody who is named'}`,
  ...(gap.due === undefined ? [] : [`To be closed by: ${gap.due}`]),
]

function themesOf(claims: readonly string[], frameworks: EvidenceRecord['frameworks']): string {
  const themes = claims.flatMap((claim) =>
    Object.hasOwn(frameworks.claims, claim) ? (frameworks.claims[claim]?.theme ?? []) : [],
  )
  return themes.length === 0 ? '' : ` (${[...new Set(themes)].map((theme) => THEMES[theme]).join(', ')})`
}
