import { stamp } from '../../world/clock.ts'
import { nodeId } from '../../world/ids.ts'
import { type Attempt, calledIn, type Run } from '../../world/run.ts'
import type { World } from '../../world/world.ts'
import type { Body } from './body.ts'
import { simpleCommitBody } from './commit.ts'
import { simpleRepositoryBody } from './repository.ts'
import { userOrGhost } from './user.ts'

/** The branch that a run is for, and the owner of the repository it is in: those of the pull request's head, for its events. */
export function headOf(world: World, run: Run): { readonly branch: string; readonly owner: string } {
  const pull = world.pullRequests.find(({ number }) => number === run.described.pullRequest)
  if (run.event === 'pull_request' && pull !== undefined)
    return { branch: pull.headRef, owner: (pull.fork ?? world.repository.owner).login }
  return { branch: run.ref.replace(/^refs\/(heads|tags)\//, ''), owner: world.repository.owner.login }
}

/** A run, or one attempt of it, as GitHub's `workflow-run`. https://docs.github.com/rest/actions/workflow-runs */
export function runBody(world: World, run: Run, attempt: Attempt): Body {
  const repository = `${world.urls.api}/repos/${world.repository.fullName}`
  const url = `${repository}/actions/runs/${run.id}`
  const { branch, owner } = headOf(world, run)
  const job = attempt.jobs.at(-1)
  const commit = world.commit(run.sha)
  const previous = attempt.number > 1 ? `${url}/attempts/${attempt.number - 1}` : null
  return {
    id: run.id,
    name: run.workflow,
    node_id: nodeId('WFR', world.repository.id, run.id),
    head_branch: branch,
    head_sha: run.sha,
    path: run.path,
    display_title: commit.message.split('\n')[0],
    run_number: run.number,
    event: run.event,
    status: job?.conclusion === null ? 'in_progress' : 'completed',
    conclusion: job?.conclusion ?? null,
    workflow_id: run.workflowId,
    check_suite_id: run.suiteId,
    check_suite_node_id: nodeId('CS', world.repository.id, run.suiteId),
    url,
    html_url: `${world.urls.server}/${world.repository.fullName}/actions/runs/${run.id}`,
    pull_requests: [],
    created_at: stamp(run.createdAt),
    updated_at: stamp(job?.completedAt ?? job?.startedAt ?? attempt.startedAt),
    actor: userOrGhost(world, run.actor),
    run_attempt: attempt.number,
    referenced_workflows: run.described.referencedWorkflows ?? calledBy(world, run),
    run_started_at: stamp(attempt.startedAt),
    triggering_actor: userOrGhost(world, attempt.triggeringActor),
    ...Object.fromEntries(
      ['jobs', 'logs', 'artifacts', 'cancel', 'rerun'].map((name) => [`${name}_url`, `${url}/${name}`]),
    ),
    check_suite_url: `${repository}/check-suites/${run.suiteId}`,
    previous_attempt_url: previous,
    workflow_url: `${repository}/actions/workflows/${run.workflowId}`,
    head_commit: simpleCommitBody(commit),
    repository: simpleRepositoryBody(world),
    head_repository: { ...simpleRepositoryBody(world), full_name: `${owner}/${world.repository.name}` },
  }
}

function calledBy(world: World, run: Run): readonly Body[] {
  const called = calledIn(world, run)
  return called === undefined ? [] : [{ path: called.listed, sha: called.sha, ref: called.ref }]
}
