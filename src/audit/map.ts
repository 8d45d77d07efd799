import { parseArgs } from 'node:util'
import { EvidenceError, messageOf } from '../model/errors.ts'
import { TOOL } from '../model/identifiers.ts'
import { parsePolicy } from '../policy/parse.ts'
import { visible } from '../reports/visible.ts'
import { jsonDocument } from './cli/json.ts'
import { usualPolicyOf } from './cli/policy-at.ts'
import { repositoryText } from './cli/repository-text.ts'
import { commanded } from './cli/request.ts'
import { defineCommand, EXIT, type Files } from './define.ts'
import { type PolicySeen, withApprovals } from './map/approval.ts'
import { renderMap } from './map/report.ts'
import type { WorkflowMap } from './map/workflow.ts'

const usage = `Usage: ${TOOL.name} map <workflow.yml> [--job JOB] [--policy FILE] [--json]

Draws the paths of a workflow file without deploying anything: of each job that is in an environment, reaches a credential or
may write, what starts it, who is asked before it runs, what its token may do and by which block, which credentials it can
reach (names only), what it uses and how that is pinned, which agents run in it, where it leads, and what an auditor would ask.

Options:
  --job JOB      This job alone, whatever it can reach.
  --policy FILE  The policy that says which approval is asked for; the usual is the one of the workflow's repository.
  --json         One JSON document on standard output, with every job.
  --help         This text.

Example:
  ${TOOL.name} map .github/workflows/deploy.yml

Exit codes: 0 drawn, whatever the gaps, 1 it is no workflow, 2 wrong usage, 3 the file can't be read or has no such job.
`

/** Draws what a workflow file lets its jobs reach. */
export const map = defineCommand({
  id: 'map',
  summary: "Draw a workflow's paths, credentials, targets, approvals and gaps, without deploying.",

  run: commanded(orderIn, usage, async (order, io) => {
    const text = await repositoryText(order.path, io.files)
    const drawn = await drawnFrom(order.path, text)
    if (typeof drawn === 'string') {
      io.err(`${visible(`${order.path} is no workflow: ${drawn}`)}.\n`)
      return EXIT.refused
    }
    const chosen = order.job === undefined ? drawn : onlyJob(order.job, drawn)
    const shown = withApprovals(chosen, await policyFor(order, io.files))
    io.out(order.json ? jsonDocument({ file: order.path, ...shown }) : renderMap(order.path, shown))
    return EXIT.ok
  }),
})

function orderIn(args: readonly string[]) {
  const options = {
    job: { type: 'string' },
    policy: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const [path, ...others] = positionals
  if (values.help === true) return undefined
  if (path === undefined || others.length > 0) throw new TypeError('Name one workflow file.')
  return { path, job: values.job, policy: values.policy, json: values.json ?? false }
}

/** The policy that is named, or else that of the workflow's repository; undefined: there is none. */
async function policyFor(order: { readonly path: string; readonly policy: string | undefined }, files: Files) {
  const path = order.policy ?? usualPolicyOf(order.path)
  const named = order.policy !== undefined
  if (path === undefined || (!named && (await files.kind(path)) === undefined)) return undefined
  return { path, named, parsed: parsePolicy(await repositoryText(path, files)) } satisfies PolicySeen
}

/** The drawing, or why there is none. */
async function drawnFrom(path: string, text: string): Promise<WorkflowMap | string> {
  // GitHub's parser is loaded with it, and no other command needs that.
  const { mapWorkflow } = await import('./map/workflow.ts')
  try {
    const drawn = mapWorkflow(path, text)
    return drawn.jobs.length === 0 ? 'it has no jobs' : drawn
  } catch (error) {
    return messageOf(error).replace(/\.$/, '')
  }
}

function onlyJob(key: string, { triggers, jobs }: WorkflowMap): WorkflowMap {
  const found = jobs.filter((job) => job.key === key)
  const keys = jobs.map((job) => job.key).join(', ')
  if (found.length === 0) throw new EvidenceError('INPUT', `The workflow has no job ${key}.`, `Name one of: ${keys}.`)
  return { triggers, jobs: found.map((job) => ({ ...job, isPath: true })) }
}
