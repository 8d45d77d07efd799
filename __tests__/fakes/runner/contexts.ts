import { join } from 'node:path'
import type { Contexts } from './expressions.ts'
import type { Session } from './session.ts'

/** RUNNER_OS and RUNNER_ARCH of this machine, in GitHub's words. */
export const platform = {
  os: { linux: 'Linux', darwin: 'macOS', win32: 'Windows' }[String(process.platform)] ?? 'Linux',
  arch: { x64: 'X64', arm64: 'ARM64' }[String(process.arch)] ?? 'X64',
}

/** The name a runner of this kind goes by. */
export function runnerName({ job }: Session): string {
  return job.runnerEnvironment === 'github-hosted' ? 'GitHub Actions 1' : 'rack-1'
}

/** All contexts of a step, as they are now. https://docs.github.com/en/actions/reference/workflows-and-actions/contexts */
export function contextsOf(session: Session, stepEnv: Readonly<Record<string, string>>): Contexts {
  const { job, setting } = session
  return {
    github: githubContext(session),
    job: jobContext(session),
    runner: runnerContext(session),
    strategy: setting.strategy ?? { 'fail-fast': true, 'job-index': 0, 'job-total': 1, 'max-parallel': 1 },
    matrix: setting.matrix ?? null,
    steps: session.steps,
    env: { ...session.env, ...stepEnv },
    secrets: { ...setting.secrets, github_token: job.token },
    vars: setting.vars ?? {},
    needs: setting.needs ?? {},
    inputs: setting.inputs ?? {},
  }
}

function githubContext({ job, services, temp, workspace }: Session): Contexts {
  return {
    ...{ token: job.token, job: job.jobKey, ref: job.ref, ref_name: job.refName, ref_type: job.refType },
    ...{ ref_protected: job.refProtected, sha: job.sha, head_ref: job.headRef, base_ref: job.baseRef },
    repository: job.repository,
    repository_id: String(job.repositoryId),
    repository_owner: job.repositoryOwner,
    repository_owner_id: String(job.repositoryOwnerId),
    repository_visibility: job.visibility,
    repositoryUrl: `git://${new URL(services.serverUrl).host}/${job.repository}.git`,
    run_id: String(job.runId),
    run_number: String(job.runNumber),
    run_attempt: String(job.runAttempt),
    retention_days: String(job.retentionDays),
    ...{ actor: job.actor, actor_id: String(job.actorId), triggering_actor: job.triggeringActor },
    ...{ workflow: job.workflow, workflow_ref: job.workflowRef, workflow_sha: job.workflowSha },
    ...{ event_name: job.eventName, event: job.event, event_path: join(temp, '_github_workflow', 'event.json') },
    ...{ server_url: services.serverUrl, api_url: services.apiUrl, graphql_url: services.graphqlUrl },
    ...{ workspace, secret_source: 'Actions' },
  }
}

function jobContext({ job, status }: Session): Contexts {
  const defined = job.jobWorkflowRef ?? job.workflowRef
  const [owner, name, ...file] = defined.replace(/@.*/, '').split('/')
  return {
    status,
    check_run_id: job.checkRunId,
    workflow_ref: defined,
    workflow_sha: job.jobWorkflowSha ?? job.workflowSha,
    workflow_repository: `${owner}/${name}`,
    workflow_file_path: file.join('/'),
  }
}

function runnerContext(session: Session): Contexts {
  return {
    ...{ ...platform, name: runnerName(session), environment: session.job.runnerEnvironment },
    ...{ temp: session.temp, tool_cache: session.toolCache, workspace: join(session.workspace, '..') },
    debug: session.env['RUNNER_DEBUG'] ?? '',
  }
}
