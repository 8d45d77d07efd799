import type { Account } from './account.ts'
import type { Environment } from './environment.ts'

export type DeploymentState =
  | 'waiting'
  | 'queued'
  | 'pending'
  | 'in_progress'
  | 'success'
  | 'failure'
  | 'error'
  | 'inactive'

export interface DeploymentStatus {
  readonly id: number
  readonly state: DeploymentState
  readonly at: Date
  readonly creator: Account
  readonly description: string
}

export interface Deployment {
  readonly id: number
  readonly environment: Environment
  readonly sha: string
  /** As GitHub shows it: the branch or tag name. */
  readonly ref: string
  readonly creator: Account
  readonly createdAt: Date
  /** Oldest first. */
  readonly statuses: DeploymentStatus[]
  /** The job that it belongs to, when a workflow made it. */
  readonly job?: { readonly id: number; readonly runId: number }
}

/** The state GitHub shows for a deployment: that of its last status. */
export function stateOf(deployment: Deployment): DeploymentState {
  return deployment.statuses.at(-1)?.state ?? 'pending'
}
