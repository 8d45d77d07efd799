/** The level a job's token has for one scope. */
export type Level = 'read' | 'write' | 'none'

/** One job of one run, as GitHub's server tells it to the runner: all that the contexts, the environment and the token's claims are made of. */
export interface Job {
  readonly repository: string
  readonly repositoryId: number
  readonly repositoryOwner: string
  readonly repositoryOwnerId: number
  readonly visibility: 'public' | 'private' | 'internal'
  readonly ref: string
  readonly refName: string
  readonly refType: 'branch' | 'tag'
  readonly refProtected: boolean
  readonly sha: string
  readonly headRef: string
  readonly baseRef: string
  readonly eventName: string
  /** The webhook payload, the file at GITHUB_EVENT_PATH. */
  readonly event: Readonly<Record<string, unknown>>
  readonly actor: string
  readonly actorId: number
  readonly triggeringActor: string
  readonly runId: number
  readonly runNumber: number
  readonly runAttempt: number
  /** The workflow's name. */
  readonly workflow: string
  /** `owner/name/.github/workflows/file.yml@refs/heads/main` */
  readonly workflowRef: string
  readonly workflowSha: string
  /** The file that defines the job, where the workflow that was started calls it. */
  readonly jobWorkflowRef?: string
  readonly jobWorkflowSha?: string
  /** The key under `jobs:` in the workflow file. */
  readonly jobKey: string
  readonly checkRunId: number
  readonly environment?: string
  readonly runnerEnvironment: 'github-hosted' | 'self-hosted'
  /** The most days an artifact may be kept here. */
  readonly retentionDays: number
  /** What the job's token may do; a scope not named is `none`. */
  readonly permissions: Readonly<Record<string, Level>>
  /** What the runner's own log says that it may do; left out: the log is where no step finds it. */
  readonly granted?: Readonly<Record<string, Level>>
  /** The job's GITHUB_TOKEN. */
  readonly token: string
}
