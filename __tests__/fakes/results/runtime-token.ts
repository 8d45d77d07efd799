import type { Job } from '../job.ts'

/** The ids by which the results service knows a job and its run's attempt. */
export interface BackendIds {
  readonly run: string
  readonly job: string
}

export function backendIdsOf(job: Job): BackendIds {
  return { run: `run-${job.runId}-${job.runAttempt}`, job: `job-${job.checkRunId}` }
}

/** ACTIONS_RUNTIME_TOKEN: a JWT, of which the artifact client only reads the scope, where it finds its backend ids. */
export function runtimeTokenOf(job: Job, now: Date): string {
  const { run, job: jobId } = backendIdsOf(job)
  const iat = Math.floor(now.getTime() / 1000)
  const claims = { scp: `Actions.GenericRead:00000000 Actions.Results:${run}:${jobId}`, iat, exp: iat + 6 * 3600 }
  return `${segment({ typ: 'JWT', alg: 'none' })}.${segment(claims)}.`
}

/** The backend ids that a runtime token is for. */
export function backendIdsIn(token: string): BackendIds | undefined {
  const claims = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()
  const scope = /Actions\.Results:(?<run>[^:"\s]+):(?<job>[^:"\s]+)/.exec(claims)?.groups
  const { run, job } = scope ?? {}
  return run === undefined || job === undefined ? undefined : { run, job }
}

function segment(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
