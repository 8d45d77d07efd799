import { styleText } from 'node:util'
import { visible } from '../../reports/visible.ts'
import { jsonDocument } from '../cli/json.ts'
import type { Check } from './check.ts'
import type { Found, Missing } from './find.ts'
import type { Judgement } from './record.ts'

/** One record, where it was found and what came of it. */
export interface Judged {
  readonly found: Found
  readonly judgement: Judgement
}

type Paint = (colour: 'green' | 'red' | 'yellow' | 'bold', text: string) => string

const MARKS = { passed: ['green', '✔'], refused: ['red', '✖'], 'not-checked': ['yellow', '–'] } as const

/** What came of one record, for people. */
export function renderJudged({ found, judgement }: Judged, colour: boolean): string {
  const paint: Paint = (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text)
  const title = paint('bold', visible(found.record ?? found.bundle ?? ''))
  return `${[title, ...judgement.checks.map((check) => line(check, paint)), conclusion(judgement, paint)].join('\n')}\n\n`
}

function line({ check, outcome, text }: Check, paint: Paint): string {
  const [colour, mark] = MARKS[outcome]
  return `  ${paint(colour, mark)} ${check.padEnd(16)}${outcome === 'not-checked' ? 'Not checked. ' : ''}${visible(text)}`
}

function conclusion({ verified, record }: Judgement, paint: Paint): string {
  const verdict = record?.conclusions.verdict
  const blocked = verdict?.blockedBy.map(({ claim }) => visible(claim)).join(', ') ?? ''
  const by = blocked === '' ? '' : ` (blocked by ${blocked})`
  if (!verified) {
    const says = verdict === undefined ? '' : ` It says ${verdict.decision}${by}, and that proves nothing.`
    return `  ${paint('red', 'REFUSED.')}${says}`
  }
  return `  ${paint('green', 'VERIFIED.')} The decision on this deployment: ${verdict?.decision.toUpperCase()}${by}.`
}

/** The end of the report: the numbers, what could not be read, and what verified means. */
export function renderSummary(judged: readonly boolean[], missing: readonly Missing[]): string {
  const verified = judged.filter((one) => one).length
  const lines = missing.map(({ path, why }) => `${visible(path)} ${visible(why)}.\n`)
  return `${lines.join('')}${judged.length} record${judged.length === 1 ? '' : 's'}: ${verified} verified, ${judged.length - verified} refused.
Verified: these bytes were signed by whom the identity line names, and the decision follows from the facts in the record.
Not verified: that a deployment was allowed (see its decision), and that its sources told the truth; each fact names its source.
`
}

/** The whole result for programs: one JSON document. */
export function renderJson(judged: readonly object[], missing: readonly Missing[], verified: boolean): string {
  return jsonDocument({ verified, records: judged, unreadable: missing })
}

/** What the JSON document says of one record. */
export function summarize({ found, judgement }: Judged): object {
  const { verified, record, by, timestamps, checks } = judgement
  return {
    record: found.record,
    bundle: found.bundle,
    verified,
    id: record?.id ?? null,
    decision: record?.conclusions.verdict.decision ?? null,
    signedBy: by ?? null,
    signedAt: timestamps,
    checks,
  }
}
