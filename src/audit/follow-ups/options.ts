import { parseArgs } from 'node:util'
import { DAY } from '../../model/exception.ts'
import { TOOL } from '../../model/identifiers.ts'

/** The text of `follow-ups --help`. */
export const usage = `Usage: ${TOOL.name} follow-ups <record.json|folder>… [--as-of DAY] [--policy FILE] [--json]

Lists every deployment that was let through by breaking the glass: by whom, why, what was let through, by which day it was to be
followed up, and whether that was done. Done means that a policy declares it: under \`follow-ups\`, for that very record.
Looked at are the policies that the given records of the same repository hold, as GitHub gave them of the default branch.

  follow-ups:
    - record: sha256:…            # as this command prints it
      reviewer: { id: 4712, login: omar }
      reviewed-on: 2026-03-04
      found: Nothing to take back, see pull request 57.

It does not count where the reviewer started the run, had a part in the change, or is known or listed as a machine or agent, or
where the day is before the record or after the policy was read. Declared is not seen: nothing shows that the review took place.
Signatures are NOT checked: anybody can write a record. Run \`${TOOL.name} verify\` first, and leave out what it refuses.

Options:
  --as-of DAY     The day to judge by, as in 2026-03-31, in UTC; without it, today. A follow-up may still be made on its due day.
  --policy FILE   A policy to look at too, for what no record holds yet. Nothing shows that it is on the default branch.
  --json          One JSON document on standard output.
  --help          This text.

Example:
  ${TOOL.name} follow-ups downloads/

Exit codes: 0 nothing is overdue, 1 something is, or a record can't be read, so that it can't be told, 2 wrong usage,
3 nothing could be judged (no record, no such policy).
`

/** What the command line asks for. */
export interface Order {
  readonly paths: readonly string[]
  /** A day; undefined: today. */
  readonly asOf: string | undefined
  readonly policy: string | undefined
  readonly json: boolean
}

/** Understands the command line; undefined: help is asked for. Throws where it is wrong. */
export function orderIn(args: readonly string[]): Order | undefined {
  const options = {
    'as-of': { type: 'string' },
    policy: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const
  const { values, positionals: paths } = parseArgs({ args: [...args], options, allowPositionals: true })
  const { 'as-of': asOf, policy, json = false } = values
  if (values.help === true) return undefined
  if (asOf !== undefined && !new RegExp(DAY).test(asOf)) throw new TypeError('--as-of takes a day, as in 2026-03-31.')
  if (paths.length === 0) throw new TypeError('Name a record, or a folder with records.')
  return { paths, asOf, policy, json }
}
