import { parseArgs } from 'node:util'
import { TOOL } from '../../model/identifiers.ts'
import { GATES, type Gate } from '../../model/options.ts'

/** The text of `init --help`. */
export const usage = `Usage: ${TOOL.name} init <workflow.yml> [--job JOB]… [--gate warn|enforce|off] [--write] [--json]

Adds the evidence step, and what it needs of the job's token, to the jobs of a workflow that deploy, and writes a policy to
start from to .github/delivery-evidence.yml where there is none. It puts lines between those that are there and changes none
of them; where it can't do that surely, it says what to add by hand. What is there already stays: a second time it adds nothing.

The file deploys to production and decides what a token may do. So it is shown first what would be added, and nothing is
written without --write.

Options:
  --job JOB    This job; may be given again. Else every job that is in an environment or reaches a credential.
  --gate GATE  warn: record, and warn of a deny (the step comes last). enforce: stop the job before it deploys (the step comes
               first). off: record alone. Without it: warn, so that no deployment is stopped before its records were looked at.
  --write      Write the files.
  --json       One JSON document on standard output.
  --help       This text.

Example:
  ${TOOL.name} init .github/workflows/deploy.yml --write

Exit codes: 0 added or there already (or, without --write, shown), 1 something is to be added by hand, or it is no workflow,
2 wrong usage, 3 a file can't be read or written, or there is no such job.
`

/** What the command line asks for. */
export interface Order {
  readonly path: string
  /** Empty: all that deploy. */
  readonly jobs: readonly string[]
  readonly gate: Gate
  readonly write: boolean
  readonly json: boolean
}

/** Understands the command line; undefined: help is asked for. Throws where it is wrong. */
export function orderIn(args: readonly string[]): Order | undefined {
  const options = {
    job: { type: 'string', multiple: true },
    gate: { type: 'string' },
    write: { type: 'boolean' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const { job = [], gate: word = 'warn', write = false, json = false, help = false } = values
  if (help) return undefined
  const [path, ...others] = positionals
  if (path === undefined || others.length > 0) throw new TypeError('Name one workflow file.')
  const gate = GATES.find((one) => one === word)
  if (gate === undefined) throw new TypeError(`--gate is one of ${GATES.join(', ')}.`)
  return { path, jobs: [...new Set(job)], gate, write, json }
}
