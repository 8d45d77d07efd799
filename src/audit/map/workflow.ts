import { callsIn } from '../../facts/reading/workflow/calls-in.ts'
import { declaredByWorkflow } from '../../facts/reading/workflow/declared-by-workflow.ts'
import { stepsOf } from '../../facts/reading/workflow/steps.ts'
import { membersOf, partAt, WorkflowFile } from '../../facts/reading/workflow/workflow-file.ts'
import { type EvidenceStep, evidenceStep, sentenceOf } from './evidence-step.ts'
import { gapsOf } from './gaps.ts'
import { isPath, type MappedJob, mappedJob, reachesOut } from './job.ts'
import { isCallable, triggersOf } from './triggers.ts'

/** A job of a workflow: what it can reach, and what an auditor would ask. */
export interface DrawnJob extends MappedJob {
  readonly isPath: boolean
  readonly gaps: readonly string[]
  /** How it records its evidence; null: what it calls tells. */
  readonly evidence: EvidenceStep | null
}

/** A workflow's paths: what starts it, and what each of its jobs can reach. */
export interface WorkflowMap {
  readonly triggers: readonly string[]
  readonly jobs: readonly DrawnJob[]
}

/** Draws a workflow from its text alone. Nothing in it is run. Throws when it is no YAML, or has something that is not foreseen. */
export function mapWorkflow(path: string, text: string): WorkflowMap {
  const file = new WorkflowFile(text)
  const triggers = triggersOf(file)
  const calls = callsIn(text)
  const keys = membersOf(partAt(file.root, 'jobs')).map(([key]) => key)
  const jobs = keys.map((key) => {
    const call = calls.find((one) => one.job === key)
    const job = mappedJob(key, { repository: null, path, ...declaredByWorkflow(text, key) }, call, isCallable(triggers))
    const evidence = evidenceOf(file, job)
    const wrong = reachesOut(job) ? (evidence?.wrong ?? null) : null
    return {
      ...job,
      isPath: isPath(job),
      gaps: [...gapsOf(job), ...(wrong === null ? [] : [sentenceOf(wrong)])],
      evidence,
    }
  })
  return { triggers, jobs }
}

/** What a called workflow records is in its own file. */
const evidenceOf = (file: WorkflowFile, job: MappedJob): EvidenceStep | null =>
  job.calls === null ? evidenceStep(file, stepsOf(file, partAt(file.root, 'jobs', job.key))) : null
