import type { Level } from '../job.ts'
import type { Account } from './account.ts'
import type { RunDescription } from './description.ts'
import type { Environment } from './environment.ts'
import type { World } from './world.ts'

export type Conclusion = 'success' | 'failure' | 'cancelled'

export interface Approval {
  readonly by: Account
  readonly state: 'approved' | 'rejected'
  readonly comment: string
  readonly environments: readonly Environment[]
  readonly at: Date
}

/** A job of one attempt; its id is its check run's. */
export interface RunJob {
  readonly id: number
  readonly runId: number
  readonly attempt: number
  readonly key: string
  /** As GitHub shows it: after the job that calls its workflow. */
  readonly name: string
  readonly environment?: Environment
  readonly createdAt: Date
  readonly startedAt: Date
  readonly completedAt?: Date
  readonly conclusion: Conclusion | null
  readonly permissions: Readonly<Record<string, Level>>
  readonly runnerEnvironment: 'github-hosted' | 'self-hosted'
}

export interface Attempt {
  readonly number: number
  readonly triggeringActor: Account
  readonly startedAt: Date
  readonly jobs: readonly RunJob[]
}

export interface Run {
  readonly id: number
  readonly number: number
  readonly suiteId: number
  readonly workflowId: number
  readonly event: string
  readonly actor: Account
  readonly sha: string
  readonly ref: string
  readonly path: string
  readonly workflow: string
  readonly createdAt: Date
  readonly attempts: readonly Attempt[]
  readonly approvals: readonly Approval[]
  readonly described: RunDescription
}

/** A reusable workflow as the run lists it. https://docs.github.com/rest/actions/workflow-runs#get-a-workflow-run */
export interface CalledWorkflow {
  /** As the calling job names it, or as GitHub names one of the same commit. */
  readonly listed: string
  /** As the identity token and the runner name it. */
  readonly workflowRef: string
  readonly sha: string
  readonly ref: string
}

/** The workflow that defines the run's job, where the one that was started calls it: of the same commit, or of another repository's default branch. */
export function calledIn(world: World, { described: { called }, sha, ref }: Run): CalledWorkflow | undefined {
  if (called === undefined) return undefined
  const { path, repository = world.repository.fullName } = called
  const home = world.of(repository)
  if (home === undefined) throw new Error(`the world has no repository ${repository}`)
  const file = `${repository}/${path}`
  if (home === world) return { listed: `${file}@${ref}`, workflowRef: `${file}@${ref}`, sha, ref }
  const branch = home.repository.defaultBranch
  const there = `refs/heads/${branch}`
  return { listed: `${file}@${branch}`, workflowRef: `${file}@${there}`, sha: home.commit(branch).sha, ref: there }
}

/** The attempt that counts as the run's own: the last. */
export function latest(run: Run): Attempt {
  const attempt = run.attempts.at(-1)
  if (attempt === undefined) throw new Error(`run ${run.id} has no attempt`)
  return attempt
}
