import { TOOL } from '../../model/identifiers.ts'
import { visible } from '../../reports/visible.ts'
import { jsonDocument } from '../cli/json.ts'
import type { Missing } from '../verify/find.ts'
import type { Comparison, Decision } from './comparison.ts'

/** A record, where it was found and how it compares. */
export interface Replayed {
  readonly record: string
  readonly comparison: Comparison
}

/** What is said of all records together. */
export interface Whole {
  readonly policy: { readonly path: string; readonly digest: string }
  readonly replayed: readonly Replayed[]
  readonly unreadable: readonly Missing[]
}

/** One record, for people. */
export function renderReplayed({ record, comparison }: Replayed): string {
  const { environment, recorded, under, change, follows } = comparison
  const where = environment === null ? '' : `, environment ${visible(environment)}`
  const mark = change === 'none' ? '' : '   CHANGED'
  const doubt = follows
    ? ''
    : `  What is recorded does not follow from the facts in the record: it was changed, or made by another version.\n`
  return `${visible(record)}${where}\n  recorded     ${inWords(recorded)}\n  this policy  ${inWords(under)}${mark}\n${doubt}\n`
}

function inWords({ decision, blockedBy }: Decision): string {
  const by = blockedBy.length === 0 ? '' : `, blocked by ${blockedBy.map(visible).join(', ')}`
  return `${decision.toUpperCase()}${by}`
}

/** The end of the report: the numbers, what could not be read, and what they do not mean. */
export function renderWhole(whole: Whole): string {
  const { records, allowToDeny, denyToAllow, unchanged, unreadable } = countsOf(whole)
  const troubles = whole.unreadable.map(({ path, why }) => `${visible(path)} ${visible(why)}.\n`).join('')
  return `${troubles}${records} record${records === 1 ? '' : 's'}: ${allowToDeny} allow→deny, ${denyToAllow} deny→allow, ${unchanged} unchanged; ${unreadable} unreadable.
Signatures were NOT checked, and anybody can write a record: \`${TOOL.name} verify\` checks them.
Judged from what was seen at the time; a decision from the start of a job stands.
`
}

/** The whole result for programs. */
export const renderJson = (whole: Whole): string =>
  jsonDocument({
    policy: whole.policy,
    signaturesChecked: false,
    counts: countsOf(whole),
    records: whole.replayed.map(({ record, comparison }) => ({ record, ...comparison })),
    unreadable: whole.unreadable,
  })

function countsOf({ replayed, unreadable }: Whole) {
  const count = (change: Comparison['change']) =>
    replayed.filter(({ comparison }) => comparison.change === change).length
  return {
    records: replayed.length,
    allowToDeny: count('allow-to-deny'),
    denyToAllow: count('deny-to-allow'),
    unchanged: count('none'),
    unreadable: unreadable.length,
  }
}
