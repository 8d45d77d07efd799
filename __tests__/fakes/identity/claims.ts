import type { JWTPayload } from 'jose'
import type { Job } from '../job.ts'

/**
 * The claims that GitHub puts in a job's identity token. All values are strings, ids and booleans too.
 * https://docs.github.com/en/actions/reference/security/oidc
 */
export function claimsOf(job: Job): JWTPayload {
  return {
    sub: subjectOf(job),
    repository: job.repository,
    repository_id: String(job.repositoryId),
    repository_owner: job.repositoryOwner,
    repository_owner_id: String(job.repositoryOwnerId),
    repository_visibility: job.visibility,
    ref: job.ref,
    ref_type: job.refType,
    ref_protected: String(job.refProtected),
    sha: job.sha,
    base_ref: job.baseRef,
    head_ref: job.headRef,
    event_name: job.eventName,
    actor: job.actor,
    actor_id: String(job.actorId),
    ...runClaims(job),
    ...(job.environment === undefined ? {} : { environment: job.environment }),
  }
}

function runClaims(job: Job): JWTPayload {
  return {
    run_id: String(job.runId),
    run_number: String(job.runNumber),
    run_attempt: String(job.runAttempt),
    check_run_id: String(job.checkRunId),
    runner_environment: job.runnerEnvironment,
    workflow: job.workflow,
    workflow_ref: job.workflowRef,
    workflow_sha: job.workflowSha,
    job_workflow_ref: job.jobWorkflowRef ?? job.workflowRef,
    job_workflow_sha: job.jobWorkflowSha ?? job.workflowSha,
  }
}

/** The immutable form, with ids, that repositories made since July 2026 have. */
function subjectOf(job: Job): string {
  const name = job.repository.slice(job.repository.indexOf('/') + 1)
  const repository = `repo:${job.repositoryOwner}@${job.repositoryOwnerId}/${name}@${job.repositoryId}`
  if (job.environment !== undefined) return `${repository}:environment:${job.environment.replaceAll(':', '%3A')}`
  if (job.eventName === 'pull_request') return `${repository}:pull_request`
  return `${repository}:ref:${job.ref}`
}
