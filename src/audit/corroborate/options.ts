import { parseArgs } from 'node:util'
import { TOOL } from '../../model/identifiers.ts'

/** The text of `corroborate --help`. */
export const usage = `Usage: ${TOOL.name} corroborate <record.json> --job-log FILE [--json]

Holds what a record says that the token of its job could do against what the job's log says, which the runner wrote before anything of
the workflow ran. Take the log from GitHub yourself, for as long as it is kept; the job's id is in the record, under \`facts.job\`:

  gh api repos/OWNER/REPOSITORY/actions/jobs/JOB/logs > job.log

Nothing in a log says of which job it is: that is known by where you took it from, and by its digest, which is printed, and which the
record of the next deployment to the environment has under \`facts.previous-log\`.
The signature is NOT checked: anybody can write a record. Run \`${TOOL.name} verify\` first.

Options:
  --job-log FILE  The log of the record's job.
  --json          One JSON document on standard output.
  --help          This text.

Example:
  ${TOOL.name} corroborate evidence/evidence.json --job-log job.log

Exit codes: 0 they agree, 1 they don't, 2 wrong usage, 3 nothing could be compared: no record, no log, a log that does not tell, or a
record that does not.
`

/** What the command line asks for. */
export interface Order {
  readonly record: string
  readonly log: string
  readonly json: boolean
}

/** Understands the command line; undefined: help is asked for. Throws where it is wrong. */
export function orderIn(args: readonly string[]): Order | undefined {
  const options = {
    'job-log': { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const { 'job-log': log, json = false } = values
  const [record, ...others] = positionals
  if (values.help === true) return undefined
  if (record === undefined || others.length > 0) throw new TypeError('Name one record.')
  if (log === undefined) throw new TypeError('Name the log of its job: --job-log FILE.')
  return { record, log, json }
}
