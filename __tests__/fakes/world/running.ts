import type { Account } from './account.ts'
import { enter } from './deploying.ts'
import type { Deployment } from './deployment.ts'
import type { ApprovalDescription, RunDescription } from './description.ts'
import { type Environment, waits } from './environment.ts'
import type { Approval, Attempt, Conclusion, Run, RunJob } from './run.ts'
import { recommendedPermissions } from './workflow.ts'
import type { World } from './world.ts'

/** Lets a workflow run: its attempts, their jobs, what was approved, and the deployments that come of it. */
export function playRun(world: World, described: RunDescription, at: Date): Run {
  const ref = described.ref ?? `refs/heads/${world.repository.defaultBranch}`
  const sha = world.commit(described.commit ?? ref).sha
  const actor = described.actor ?? world.pushes.findLast((push) => push.ref === ref)?.actor.login ?? 'mia'
  const attempts: Attempt[] = []
  const approvals: Approval[] = []
  const run: Run = {
    id: world.ids.next('run'),
    number: world.runs.length + 1,
    suiteId: world.ids.next('suite'),
    workflowId: world.ids.next('workflow'),
    event: described.event ?? 'push',
    actor: world.accounts.get(actor),
    sha,
    ref,
    path: described.path ?? '.github/workflows/deploy.yml',
    workflow: described.workflow ?? 'Deploy',
    createdAt: at,
    attempts,
    approvals,
    described,
  }
  const last = described.attempt ?? 1
  for (let number = 1; number <= last; number++) {
    const again = number === last ? (described.triggeringActor ?? actor) : actor
    const triggeringActor = world.accounts.get(again)
    const startedAt = number === 1 ? at : world.clock.next()
    const conclusion = number === last ? (described.conclusion ?? null) : 'failure'
    const approved = () => {
      const given = approvalsOf(world, run, number, last)
      approvals.push(...given)
      return given.at(-1)?.by
    }
    const jobs = [
      playJob(world, run, { number, triggeringActor, conclusion, approved }),
      ...otherJobs(world, run, number),
    ]
    attempts.push({ number, triggeringActor, startedAt, jobs })
  }
  world.runs.push(run)
  return run
}

interface Try {
  readonly number: number
  readonly triggeringActor: Account
  readonly conclusion: Conclusion | null
  /** Called while the job waits; who let it go on. */
  readonly approved: () => Account | undefined
}

function playJob(world: World, run: Run, { number, triggeringActor, conclusion, approved }: Try): RunJob {
  const { described } = run
  const id = world.ids.next('job')
  const name = described.environment === undefined ? 'production' : described.environment
  const environment = name === null ? undefined : world.environment(name)
  const deployment = environment && deploymentFor(world, run, { id, environment, creator: triggeringActor })
  const bot = world.accounts.get('github-actions[bot]')
  const createdAt = world.clock.now
  const wait = environment !== undefined && waits(environment)
  if (deployment && wait) enter(world, deployment, 'waiting', bot, createdAt)
  const approver = approved()
  const admitter = described.statuses?.nameApprover === true ? (approver ?? bot) : bot
  const queuedAt = wait ? world.clock.now : createdAt
  if (deployment) enter(world, deployment, 'queued', admitter, queuedAt)
  const startedAt = world.clock.next()
  if (deployment) enter(world, deployment, 'in_progress', bot, startedAt)
  const completedAt = conclusion === null ? undefined : world.clock.next()
  if (deployment && completedAt)
    enter(world, deployment, conclusion === 'success' ? 'success' : 'failure', bot, completedAt)
  return {
    id,
    runId: run.id,
    attempt: number,
    key: described.job ?? 'deploy',
    name: [described.called?.by, described.job ?? 'deploy'].filter((part) => part !== undefined).join(' / '),
    ...(environment !== undefined && { environment }),
    createdAt,
    startedAt,
    ...(completedAt !== undefined && { completedAt }),
    conclusion,
    permissions: described.permissions ?? recommendedPermissions,
    runnerEnvironment: described.runnerEnvironment ?? 'github-hosted',
  }
}

function otherJobs(world: World, run: Run, attempt: number): RunJob[] {
  const at = world.clock.now
  return (run.described.otherJobs ?? []).map(({ job, conclusion = 'success' }) => ({
    id: world.ids.next('job'),
    runId: run.id,
    attempt,
    key: job,
    name: job,
    createdAt: at,
    startedAt: at,
    completedAt: at,
    conclusion,
    permissions: {},
    runnerEnvironment: 'github-hosted',
  }))
}

function deploymentFor(
  world: World,
  run: Run,
  { id, environment, creator }: { id: number; environment: Environment; creator: Account },
): Deployment | undefined {
  if (run.described.deployment === false) return undefined
  const earlier = world.deployments.find(({ job }) => job?.runId === run.id)
  if (earlier !== undefined && run.described.statuses?.ofAllAttempts === true) {
    const again = { ...earlier, job: { id, runId: run.id } }
    world.deployments.splice(world.deployments.indexOf(earlier), 1, again)
    return again
  }
  const deployment: Deployment = {
    id: world.ids.next('deployment'),
    environment,
    sha: run.sha,
    ref: run.ref.replace(/^refs\/(heads|tags)\//, ''),
    creator,
    createdAt: world.clock.now,
    statuses: [],
    job: { id, runId: run.id },
  }
  world.deployments.push(deployment)
  return deployment
}

function approvalsOf(world: World, run: Run, attempt: number, last: number): Approval[] {
  const name = run.described.environment === undefined ? 'production' : run.described.environment
  if (name === null) return []
  const given = run.described.approvals ?? byFirstReviewer(world.environment(name), run.actor)
  const now = given.filter((approval) => (approval.attempt ?? last) === attempt)
  return now.map(({ by, state = 'approved', comment = '', environments = [name] }) => ({
    by: world.accounts.get(by),
    state,
    comment,
    environments: environments.map((environment) => world.environment(environment)),
    at: world.clock.next(),
  }))
}

function byFirstReviewer({ reviewers }: Environment, actor: Account): ApprovalDescription[] {
  const people = reviewers.flatMap((reviewer) => ('members' in reviewer ? reviewer.members : [reviewer]))
  const reviewer = people.find(({ id }) => id !== actor.id)
  return reviewer === undefined ? [] : [{ by: reviewer.login }]
}
