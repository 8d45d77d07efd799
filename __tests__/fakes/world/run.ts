import type { Level } from '../job.ts'
import type { Account } from './account.ts'
import type { RunDescription } from './description.ts'
import type { Environment } from './environment.ts'

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

/** The attempt that counts as the run's own: the last. */
export function latest(run: Run): Attempt {
  const attempt = run.attempts.at(-1)
  if (attempt === undefined) throw new Error(`run ${run.id} has no attempt`)
  return attempt
}
