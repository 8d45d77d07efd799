import { EvidenceError, messageOf } from '../model/errors.ts'
import { parsePolicy } from '../policy/parse.ts'
import { visible } from '../reports/visible.ts'
import { usualPolicyOf } from './cli/policy-at.ts'
import { repositoryText } from './cli/repository-text.ts'
import { commanded } from './cli/request.ts'
import { defineCommand, EXIT, type Files } from './define.ts'
import { type Order, orderIn, usage } from './init/options.ts'
import type { Plan } from './init/plan.ts'
import { renderJson, renderOutcome } from './init/report.ts'
import type { PolicyPlace } from './init/ruling.ts'

/** Adds the evidence step to a workflow, and a policy to start from to its repository. */
export const init = defineCommand({
  id: 'init',
  summary: 'Add the evidence step to a workflow, and a policy to start from.',

  run: commanded(orderIn, usage, async (order, io) => {
    const { path, write, json } = order
    const policy = await policyFor(path, io.files)
    const plan = await planFrom(order, await repositoryText(path, io.files))
    if (typeof plan === 'string') {
      io.err(`${visible(`${path} is no workflow: ${plan}`)}.\n`)
      return EXIT.refused
    }
    if (policy.found === undefined) refuseUnreadable(plan.policy)
    if (write) await writeAll(path, plan, policy, io.files)
    const outcome = { path, plan, policy, written: write }
    io.out(json ? renderJson(outcome) : renderOutcome(outcome))
    const left = plan.jobs.filter(({ edit }) => edit.kind === 'by-hand' || edit.kind === 'calls')
    return left.length === 0 ? EXIT.ok : EXIT.refused
  }),
})

/** The policy of the repository that the workflow file is in: its place follows from where that file is, and from nothing that stands in it. */
async function policyFor(workflow: string, files: Files): Promise<PolicyPlace> {
  const path = usualPolicyOf(workflow)
  if (path === undefined)
    throw new EvidenceError(
      'INPUT',
      `${workflow} is not in a folder .github/workflows: GitHub runs no workflow from elsewhere.`,
      'Name a workflow file where it is in its repository.',
    )
  return { path, found: (await files.kind(path)) === undefined ? undefined : await repositoryText(path, files) }
}

/** The plan, or why there is none. */
async function planFrom({ path, jobs, gate }: Order, text: string): Promise<Plan | string> {
  // GitHub's parser is loaded with it, and hardly another command needs that.
  const { planFor } = await import('./init/plan.ts')
  try {
    return planFor(path, text, { jobs, gate })
  } catch (error) {
    if (error instanceof EvidenceError) throw error
    return messageOf(error).replace(/\.$/, '')
  }
}

/** A workflow can name more environments than a policy can hold. */
function refuseUnreadable(policy: string): void {
  const parsed = parsePolicy(policy)
  if ('problem' in parsed)
    throw new EvidenceError(
      'POLICY',
      `What the workflow names as environments makes no policy (${parsed.problem}).`,
      'Write a policy by hand, and run it again.',
    )
}

/** The policy first: without the step it does nothing. */
async function writeAll(path: string, { before, after, policy: text }: Plan, policy: PolicyPlace, files: Files) {
  try {
    if (policy.found === undefined) await files.create(policy.path, text)
    if (after !== before) await files.replace(path, before, after)
  } catch (error) {
    throw new EvidenceError(
      'INPUT',
      `Not all was written (${messageOf(error)}).`,
      'See that both are plain files that you may write, and run it again: what is there stays.',
      error,
    )
  }
}
