import { eventBody } from '../github/bodies/event.ts'
import type { Job } from '../job.ts'
import { isProtected } from './rules.ts'
import { calledIn, latest } from './run.ts'
import type { World } from './world.ts'

/** The job under test, as GitHub's server hands it to the runner. https://docs.github.com/actions/reference/workflows-and-actions/contexts */
export function jobOf(world: World): Job {
  const { repository, run } = world
  const attempt = latest(run)
  const job = attempt.jobs[0]
  if (job === undefined) throw new Error('the run has no job')
  const called = calledIn(world, run)
  const pull = world.pullRequests.find(({ number }) => number === run.described.pullRequest)
  return {
    repository: repository.fullName,
    repositoryId: repository.id,
    repositoryOwner: repository.owner.login,
    repositoryOwnerId: repository.owner.id,
    visibility: repository.visibility,
    ref: run.ref,
    refName: run.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    refType: run.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    refProtected: isProtected(world, run.ref),
    sha: run.sha,
    headRef: pull?.headRef ?? '',
    baseRef: pull?.baseRef ?? '',
    eventName: run.event,
    event: eventBody(world, run),
    actor: run.actor.login,
    actorId: run.actor.id,
    triggeringActor: attempt.triggeringActor.login,
    runId: run.id,
    runNumber: run.number,
    runAttempt: attempt.number,
    workflow: run.workflow,
    workflowRef: `${repository.fullName}/${run.path}@${run.ref}`,
    workflowSha: run.sha,
    ...(called !== undefined && { jobWorkflowRef: called.workflowRef, jobWorkflowSha: called.sha }),
    jobKey: job.key,
    checkRunId: job.id,
    ...(job.environment !== undefined && { environment: job.environment.name }),
    runnerEnvironment: job.runnerEnvironment,
    retentionDays: run.described.retentionDays ?? 90,
    permissions: job.permissions,
    ...(run.described.granted !== undefined && { granted: run.described.granted }),
    token: `ghs_loopback${String(job.id).padStart(28, '0')}`,
  }
}
