import { parseArgs } from 'node:util'
import { POLICY_SCHEMA_AT, TOOL } from '../model/identifiers.ts'
import { type Parsed, parsePolicy } from '../policy/parse.ts'
import { visible } from '../reports/visible.ts'
import { jsonDocument } from './cli/json.ts'
import { repositoryText } from './cli/repository-text.ts'
import { commanded } from './cli/request.ts'
import { defineCommand, EXIT, type Io } from './define.ts'
import { explanationOf } from './policy/explanation.ts'

const usage = `Usage: ${TOOL.name} policy check <policy.yml> [--json]

Says what a policy file asks of deployments, or what is wrong with it: line, key, and what to write.
The step reads the policy from the default branch; this looks at the file that you name, and at nothing else.

Options:
  --json   One JSON document on standard output.
  --help   This text.

Example:
  ${TOOL.name} policy check .github/delivery-evidence.yml

Exit codes: 0 it is a policy, 1 it is not, 2 wrong usage, 3 the file can't be read.
`

/** Says what a policy file asks, or what is wrong with it. */
export const policy = defineCommand({
  id: 'policy',
  summary: 'Check a policy file, and say what it asks (policy check FILE).',

  run: commanded(orderIn, usage, async (order, io) => {
    const parsed = parsePolicy(await repositoryText(order.path, io.files))
    const show = order.json ? showJson : showText
    show(order.path, parsed, io)
    return 'problem' in parsed ? EXIT.refused : EXIT.ok
  }),
})

function orderIn(args: readonly string[]) {
  const options = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const [verb, path, ...others] = positionals
  if (values.help === true) return undefined
  if (verb !== 'check' || path === undefined || others.length > 0)
    throw new TypeError('Write `policy check` and name one file.')
  return { path, json: values.json ?? false }
}

function showText(path: string, parsed: Parsed, io: Io): void {
  if ('policy' in parsed) io.out(explanationOf(path, parsed.policy))
  else io.err(`${visible(`${path}, ${parsed.problem}`)}\nWhat may stand there: ${POLICY_SCHEMA_AT}\n`)
}

function showJson(path: string, parsed: Parsed, io: Io): void {
  io.out(jsonDocument({ file: path, valid: 'policy' in parsed, ...parsed }))
}
