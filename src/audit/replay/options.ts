import { parseArgs } from 'node:util'
import { TOOL } from '../../model/identifiers.ts'

/** The text of `replay --help`. */
export const usage = `Usage: ${TOOL.name} replay --policy <policy.yml> <record.json|folder>… [--json]

Says what another policy would have decided, of any number of records. The policy's text takes the place of the one that
judged, and the conclusions are drawn again from the facts in the record; nothing else changes. So a decision that was taken at
the start of the job stands, and what that policy would have had looked for in other places (baseline, agents) is not there.
Signatures are NOT checked: anybody can write a record. \`${TOOL.name} verify\` checks them.

Options:
  --policy FILE   The policy to judge by.
  --json          One JSON document on standard output.
  --help          This text.

Example:
  ${TOOL.name} replay --policy stricter.yml downloads/

Exit codes: 0 every record was judged again, whatever came out, 1 at least one is no valid record, 2 wrong usage,
3 nothing could be judged (no record, no policy).
`

/** What the command line asks for. */
export interface Order {
  readonly policy: string
  readonly paths: readonly string[]
  readonly json: boolean
}

/** Understands the command line; undefined: help is asked for. Throws where it is wrong. */
export function orderIn(args: readonly string[]): Order | undefined {
  const options = {
    policy: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const
  const { values, positionals: paths } = parseArgs({ args: [...args], options, allowPositionals: true })
  if (values.help === true) return undefined
  if (values.policy === undefined) throw new TypeError('Name the policy to judge by: --policy FILE.')
  if (paths.length === 0) throw new TypeError('Name a record, or a folder with records.')
  return { policy: values.policy, paths, json: values.json ?? false }
}
