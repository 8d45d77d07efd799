import { EvidenceError } from '../../model/errors.ts'
import type { Gate } from '../../model/options.ts'
import { type MappedJob, reachesOut } from '../map/job.ts'
import { isCallable } from '../map/triggers.ts'
import { mapWorkflow, type WorkflowMap } from '../map/workflow.ts'
import { type Edit, editJob } from './edit.ts'
import { startingPolicy } from './starting-policy.ts'

/** One job, and what came of it. `calls`: it has no steps, and what it calls is in another file. */
export interface PlannedJob {
  readonly job: MappedJob
  readonly edit: Edit | { readonly kind: 'calls' }
}

/** What is to become of a workflow, and the policy to start from. */
export interface Plan {
  readonly before: string
  readonly after: string
  readonly jobs: readonly PlannedJob[]
  readonly gate: Gate
  /** Whether other workflows can call this one, and so bound what its jobs get. */
  readonly callable: boolean
  readonly policy: string
}

/** What is asked for; no job named: all that deploy. */
interface Wish {
  readonly jobs: readonly string[]
  readonly gate: Gate
}

/** Plans the step for the jobs of a workflow that deploy, or for those that are named. Throws where `mapWorkflow` does, or there is no such job. */
export function planFor(path: string, before: string, { jobs: named, gate }: Wish): Plan {
  const map = mapWorkflow(path, before)
  const chosen = named.length === 0 ? deploying(map) : named.map((key) => jobAt(key, map))
  let after = before
  const jobs = chosen.map((job): PlannedJob => {
    if (job.calls !== null) return { job, edit: { kind: 'calls' } }
    const edit = editJob(after, job.key, gate)
    if (edit.kind === 'added') after = edit.text
    return { job, edit }
  })
  const policy = startingPolicy({
    names: namesOf(map.jobs),
    enforced: gate === 'enforce' ? namesOf(chosen) : [],
    others: map.jobs.some(({ environmentIsExpression }) => environmentIsExpression),
  })
  return { before, after, jobs, gate, callable: isCallable(map.triggers), policy }
}

function deploying({ jobs }: WorkflowMap): readonly MappedJob[] {
  const found = jobs.filter(reachesOut)
  const calls = jobs.flatMap((job) => (job.calls === null ? [] : [job.calls.uses]))
  if (found.length > 0) return found
  throw new EvidenceError(
    'INPUT',
    'No job of the workflow is in an environment or reaches a credential.',
    calls.length === 0
      ? 'Name the job that deploys: --job JOB.'
      : `Name the job that deploys (--job JOB), or the file that is called: ${calls.join(', ')}.`,
  )
}

function jobAt(key: string, { jobs }: WorkflowMap): MappedJob {
  const found = jobs.find((job) => job.key === key)
  if (found !== undefined) return found
  const keys = jobs.map((job) => job.key).join(', ')
  throw new EvidenceError('INPUT', `The workflow has no job ${key}.`, `Name one of: ${keys}.`)
}

/** The environments that are named, and not by an expression. */
const namesOf = (jobs: readonly MappedJob[]): readonly string[] =>
  jobs.flatMap(({ environment, environmentIsExpression }) =>
    environment === null || environmentIsExpression ? [] : [environment],
  )
