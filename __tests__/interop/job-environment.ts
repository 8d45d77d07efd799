import { join } from 'node:path'
import type { Job } from '../fakes/job.ts'
import type { Services } from '../fakes/services.ts'

const preload = join(import.meta.dirname, '..', 'fakes', 'runner', 'localhost.cjs')

/**
 * What GitHub's server tells the runner of a job, and act, which has no server, leaves out or makes up. The results service is
 * among it: act's own refuses today's client, whose requests have a `mime_type`.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
export function jobEnvironment(job: Job, services: Services): Record<string, string> {
  const request = services.identity.requestFor(job)
  const runtime = services.results.runtimeFor(job)
  return {
    GITHUB_API_URL: services.apiUrl,
    GITHUB_GRAPHQL_URL: services.graphqlUrl,
    GITHUB_SERVER_URL: services.serverUrl,
    GITHUB_REPOSITORY: job.repository,
    GITHUB_REPOSITORY_ID: String(job.repositoryId),
    GITHUB_REPOSITORY_OWNER: job.repositoryOwner,
    GITHUB_REPOSITORY_OWNER_ID: String(job.repositoryOwnerId),
    GITHUB_ACTOR_ID: String(job.actorId),
    GITHUB_TRIGGERING_ACTOR: job.triggeringActor,
    GITHUB_REF_PROTECTED: String(job.refProtected),
    GITHUB_RUN_ID: String(job.runId),
    GITHUB_RUN_NUMBER: String(job.runNumber),
    GITHUB_RUN_ATTEMPT: String(job.runAttempt),
    GITHUB_WORKFLOW_REF: job.workflowRef,
    GITHUB_WORKFLOW_SHA: job.workflowSha,
    GITHUB_RETENTION_DAYS: String(job.retentionDays),
    ACTIONS_RUNTIME_TOKEN: runtime.token,
    ACTIONS_RESULTS_URL: runtime.url,
    RUNNER_NAME: 'GitHub Actions 1',
    RUNNER_ENVIRONMENT: job.runnerEnvironment,
    NODE_OPTIONS: `--require "${preload}"`,
    ...(request !== undefined && {
      ACTIONS_ID_TOKEN_REQUEST_URL: request.url,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: request.token,
    }),
  }
}
