import { TOOL } from '../../model/identifiers.ts'
import { visible } from '../../reports/visible.ts'
import { jsonDocument } from '../cli/json.ts'
import type { Held, Scopes } from './hold.ts'

/** All that is said. */
export interface Report {
  /** Where the record is, and its id. */
  readonly record: { readonly path: string; readonly id: string }
  readonly log: { readonly path: string; readonly sha256: string }
  /** What the log says that the token may do. */
  readonly logged: Scopes
  readonly held: Held
}

/** Whether the log and the record agree, for people. */
export function renderText({ record, log, logged, held }: Report): string {
  const scopes = Object.entries(logged).map(([scope, level]) => `${scope}: ${level}`)
  return `Record ${visible(record.id)}, in ${visible(record.path)}
Log    ${visible(log.path)}, sha256 ${log.sha256}

By the log, the job's token could: ${scopes.join(', ')}.
By the workflow files: ${inWords(held.files, 'they do not tell')}.
By what the runner was told: ${inWords(held.runner, 'that could not be read then')}.

That the log is of this very job, nothing in it shows. The signature was NOT checked: \`${TOOL.name} verify\` does.
`
}

function inWords(differing: readonly string[] | null, untold: string): string {
  if (differing === null) return untold
  return differing.length === 0 ? 'the same' : `something else of ${differing.join(', ')}`
}

/** Whether the log and the record agree, for programs. */
export const renderJson = (report: Report): string => jsonDocument({ ...report, signaturesChecked: false })
