import type { Deployment } from './deployment.ts'

/** A check that an app ran on a commit. */
export interface Check {
  readonly id: number
  readonly name: string
  readonly sha: string
  /** Null while it runs. */
  readonly conclusion: 'success' | 'failure' | 'neutral' | 'cancelled' | 'skipped' | 'timed_out' | null
  readonly app: { readonly id: number; readonly slug: string }
  readonly at: Date
  /** What the job deployed, where it is the check run of one. */
  readonly deployment?: Deployment
}

/** The older kind of check: what somebody said of a commit. */
export interface Status {
  readonly id: number
  readonly context: string
  readonly sha: string
  readonly state: 'error' | 'failure' | 'pending' | 'success'
  readonly by: string
  readonly at: Date
}

/** The app that GitHub Actions acts as, with its real id. https://api.github.com/apps/github-actions */
export const ACTIONS_APP = { id: 15368, slug: 'github-actions' } as const
