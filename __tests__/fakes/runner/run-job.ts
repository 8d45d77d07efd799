import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { StoredArtifact } from '../artifact-store.ts'
import type { Job } from '../job.ts'
import type { Services } from '../services.ts'
import { ActionRun } from './action-run.ts'
import { contextsOf } from './contexts.ts'
import { stepVariables } from './environment.ts'
import { interpolate, type JobStatus, stepCondition } from './expressions.ts'
import { readManifest } from './manifest.ts'
import { type JobSetting, openSession, type Session } from './session.ts'
import { runStage } from './stage.ts'
import { type ActionStep, type ShellStep, type StageResult, type Step, untouched } from './step.ts'

/** A job with one step under test, and what stands around it. */
export interface JobDescription extends JobSetting {
  readonly job: Job
  readonly services: Services
  /** The folder with the action.yml of the step under test. */
  readonly actionDir: string
  readonly with?: Readonly<Record<string, string>>
  /** What else the step under test says: its id, `if`, `continue-on-error`. */
  readonly step?: Omit<ActionStep, 'uses' | 'with'>
  readonly before?: readonly Step[]
  /** The steps after it. */
  readonly steps?: readonly Step[]
}

/** How a job went. */
export interface JobResult {
  readonly conclusion: JobStatus
  /** The two stages of the step under test. */
  readonly main: StageResult
  readonly post: StageResult
  /** The other steps with `uses:`, in order. */
  readonly others: readonly { readonly main: StageResult; readonly post: StageResult }[]
  /** What the run has stored. */
  readonly artifacts: readonly StoredArtifact[]
  readonly state: Readonly<Record<string, string>>
  /** RUNNER_TEMP and GITHUB_WORKSPACE. They stay until `remove` is called. */
  readonly temp: string
  readonly workspace: string
  /** What GITHUB_ENV and the job's `env` came to. */
  readonly env: Readonly<Record<string, string>>
  remove(): Promise<void>
}

/** Runs a job's steps as GitHub's runner does: mains in order, then posts in reverse, each seeing the job as it then is. */
export async function runJob(description: JobDescription): Promise<JobResult> {
  const { job, services, actionDir, before = [], steps = [], step, with: inputs = {}, ...setting } = description
  const session = await openSession(job, services, setting)
  const tested = await planned({ ...step, uses: actionDir, with: inputs })
  const plan = [...(await Promise.all(before.map(planned))), tested, ...(await Promise.all(steps.map(planned)))]
  const begun: ActionRun[] = []
  for (const next of plan) {
    const result = await mainOf(session, next)
    if (next.run !== undefined && result.outcome !== 'skipped') begun.push(next.run)
    settle(session, next.step, result)
  }
  for (const run of begun.reverse()) merge(session, await run.runPost(session))
  const { main, post } = stagesOf(tested)
  const { temp, workspace, env, status, remove } = session
  const artifacts = services.store.list().filter(({ runId }) => runId === job.runId)
  const others = plan.filter((next) => next !== tested && next.run !== undefined).map(stagesOf)
  const state = { ...main.state, ...post.state }
  return { conclusion: status, main, post, others, artifacts, state, temp, workspace, env, remove }
}

interface Planned {
  readonly step: Step
  readonly run: ActionRun | undefined
}

async function planned(step: Step): Promise<Planned> {
  return { step, run: 'uses' in step ? new ActionRun(step, await readManifest(step.uses)) : undefined }
}

function stagesOf({ run }: Planned): { main: StageResult; post: StageResult } {
  return { main: run?.main ?? untouched('skipped'), post: run?.post ?? untouched('skipped') }
}

async function mainOf(session: Session, { step, run }: Planned): Promise<StageResult> {
  const env = 'env' in step ? (step.env ?? {}) : {}
  if (!stepCondition(step.if, contextsOf(session, env), session.status)) return untouched('skipped')
  if (run !== undefined) return await run.runMain(session)
  if ('run' in step) return await runShell(session, step)
  if (!('outcome' in step)) return untouched('skipped')
  return {
    ...untouched(step.outcome, step.continueOnError === true ? 'success' : step.outcome),
    outputs: step.outputs ?? {},
  }
}

async function runShell(session: Session, step: ShellStep): Promise<StageResult> {
  const script = join(session.temp, 'step.sh')
  await writeFile(script, interpolate(step.run, contextsOf(session, step.env ?? {})))
  const { continueOnError = false } = step
  return await runStage(session, {
    command: 'bash',
    args: ['-e', script],
    env: { ...stepVariables(session, step.env ?? {}), GITHUB_ACTION: step.id ?? '__run' },
    continueOnError,
  })
}

function settle(session: Session, step: Step, result: StageResult): void {
  const { outputs, outcome, conclusion } = result
  if (step.id !== undefined) session.steps[step.id] = { outputs, outcome, conclusion }
  merge(session, result)
}

/** The job's status is the worst that its steps came to; once cancelled, it stays so. */
function merge(session: Session, { conclusion }: StageResult): void {
  if (conclusion === 'cancelled') session.status = 'cancelled'
  else if (conclusion === 'failure' && session.status === 'success') session.status = 'failure'
}
