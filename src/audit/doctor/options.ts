import { parseArgs } from 'node:util'
import { USUAL_POLICY_PATH } from '../../facts/policy-file.ts'
import { TOOL } from '../../model/identifiers.ts'
import type { Asking } from './case.ts'

/** The text of `doctor --help`. */
export const usage = `Usage: ${TOOL.name} doctor <owner/repository> [--window DAYS] [--policy PATH] [--json]

Looks at a repository through GitHub's API and says what would be missing at audit time, with the lines to add: jobs that deploy
without the evidence step, or with a token that can't read what the step needs; environments that nobody guards, or that nobody
can approve; what the branch, the policy and the retention leave open. What could not be seen is said, and is not fine.
Nothing is changed.

The token is taken from GH_TOKEN or GITHUB_TOKEN. One that may read the administration of the repository sees most.

Options:
  --window DAYS   How far an audit looks back; the usual is what the policy asks (retention-days), or 365.
  --policy PATH   The policy on the default branch; the usual is ${USUAL_POLICY_PATH}.
  --json          One JSON document on standard output.
  --help          This text.

Environment:
  GITHUB_API_URL  Where the API of a GitHub Enterprise Server is, such as https://github.acme.example/api/v3.

Example:
  GH_TOKEN="$(gh auth token)" ${TOOL.name} doctor acme/shop

Exit codes: 0 nothing is missing, and all was seen, 1 something is missing or was not seen, 2 wrong usage, 3 the repository can't be
read, or there is no token.
`

/** What the command line asks for. */
export interface Order extends Asking {
  /** `owner/name` */
  readonly repository: string
  readonly json: boolean
}

/** Understands the command line; undefined: help is asked for. Throws where it is wrong. */
export function orderIn(args: readonly string[]): Order | undefined {
  const options = {
    window: { type: 'string' },
    policy: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  if (values.help === true) return undefined
  const [repository, ...others] = positionals
  if (repository === undefined || others.length > 0 || !NAME.test(repository))
    throw new TypeError('Name one repository, as owner/name.')
  if (values.window !== undefined && !DAYS.test(values.window))
    throw new TypeError('--window takes a number of days, from 1.')
  const policyPath = values.policy ?? USUAL_POLICY_PATH
  if (!isPath(policyPath)) throw new TypeError('--policy takes the path of a file in the repository.')
  return {
    repository,
    policyPath,
    policyNamed: values.policy !== undefined,
    window: values.window === undefined ? undefined : Number(values.window),
    json: values.json ?? false,
  }
}

const NAME = /^[\w-][\w.-]*\/(?!\.{1,2}$)[\w.-]+$/
const DAYS = /^[1-9]\d{0,4}$/

/** It is only ever sent to GitHub's API, and must not climb out of the repository. */
const isPath = (path: string): boolean =>
  !/[\\\p{Cc}]/u.test(path) && path.split('/').every((segment) => !['', '.', '..'].includes(segment))
