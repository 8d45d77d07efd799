import { stamp } from '../../world/clock.ts'
import type { RunDescription } from '../../world/description.ts'
import { nodeId } from '../../world/ids.ts'
import type { Run, RunJob } from '../../world/run.ts'
import type { World } from '../../world/world.ts'
import { actionsApp } from './app.ts'
import type { Body } from './body.ts'
import { simpleDeploymentBody } from './deployment.ts'

const done = (at: Date) => ({
  status: 'completed',
  conclusion: 'success',
  started_at: stamp(at),
  completed_at: stamp(at),
})

/** The steps as GitHub numbers them: what the runner does first, what came before, the step under test and what deploys. */
function stepsOf(job: RunJob, before: NonNullable<RunDescription['steps']>): Body[] {
  const end = job.completedAt
  const last = end === undefined ? { status: 'in_progress', conclusion: null, completed_at: null } : done(end)
  const ended = end === undefined ? {} : { conclusion: job.conclusion }
  const steps = [
    { name: 'Set up job', ...done(job.startedAt) },
    ...Object.entries(before).map(([name, conclusion]) => ({ name, ...done(job.startedAt), conclusion })),
    { name: 'Run delivery-evidence/delivery-evidence', ...done(job.startedAt) },
    { name: 'Run ./deploy', ...last, ...ended, started_at: stamp(job.startedAt) },
  ]
  return steps.map((step, index) => ({ ...step, number: index + 1 }))
}

/** GitHub's `job`. https://docs.github.com/rest/actions/workflow-jobs */
export function jobBody(world: World, run: Run, job: RunJob): Body {
  const repository = `${world.urls.api}/repos/${world.repository.fullName}`
  const runUrl = `${repository}/actions/runs/${run.id}`
  return {
    id: job.id,
    run_id: run.id,
    workflow_name: run.workflow,
    head_branch: run.ref.replace(/^refs\/(heads|tags)\//, ''),
    run_url: runUrl,
    run_attempt: job.attempt,
    node_id: nodeId('CR', world.repository.id, job.id),
    head_sha: run.sha,
    url: `${repository}/actions/jobs/${job.id}`,
    html_url: `${world.urls.server}/${world.repository.fullName}/actions/runs/${run.id}/job/${job.id}`,
    ...stateBody(job),
    created_at: stamp(job.createdAt),
    name: job.name,
    steps: stepsOf(job, run.described.steps ?? {}),
    check_run_url: `${repository}/check-runs/${job.id}`,
    labels: job.runnerEnvironment === 'self-hosted' ? ['self-hosted'] : ['ubuntu-latest'],
    runner_id: 1,
    runner_name: job.runnerEnvironment === 'self-hosted' ? 'rack-1' : 'GitHub Actions 1',
    runner_group_id: 0,
    runner_group_name: job.runnerEnvironment === 'self-hosted' ? 'Default' : 'GitHub Actions',
  }
}

function stateBody(job: RunJob): Body {
  return {
    status: job.conclusion === null ? 'in_progress' : 'completed',
    conclusion: job.conclusion,
    started_at: stamp(job.startedAt),
    completed_at: job.completedAt === undefined ? null : stamp(job.completedAt),
  }
}

/** The job's check run, which leads to its deployment. https://docs.github.com/rest/checks/runs#get-a-check-run */
export function checkRunBody(world: World, run: Run, job: RunJob): Body {
  const url = `${world.urls.api}/repos/${world.repository.fullName}/check-runs/${job.id}`
  const page = `${world.urls.server}/${world.repository.fullName}/actions/runs/${run.id}/job/${job.id}`
  const deployment = world.deployments.find((candidate) => candidate.job?.id === job.id)
  return {
    id: job.id,
    name: job.name,
    node_id: nodeId('CR', world.repository.id, job.id),
    head_sha: run.sha,
    external_id: `${run.id}-${job.id}`,
    url,
    html_url: page,
    details_url: page,
    ...stateBody(job),
    output: { title: null, summary: null, text: null, annotations_count: 0, annotations_url: `${url}/annotations` },
    check_suite: { id: run.suiteId },
    app: actionsApp(world),
    pull_requests: [],
    ...(deployment !== undefined && { deployment: simpleDeploymentBody(world, deployment) }),
  }
}

const named = (scope: string) =>
  scope
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')

/** The job's log, whose head the runner writes before any step of the workflow runs. https://github.com/actions/runner/blob/main/src/Runner.Worker/JobExtension.cs */
export function logText(world: World, job: RunJob): string {
  const run = world.runs.find(({ id }) => id === job.runId) ?? world.run
  const granted = Object.entries({ ...job.permissions, metadata: 'read' }).filter(([, level]) => level !== 'none')
  const lines = [
    "Current runner version: '2.336.0'",
    '##[group]GITHUB_TOKEN Permissions',
    ...granted.map(([scope, level]) => `${named(scope)}: ${level}`).sort(),
    '##[endgroup]',
    'Secret source: Actions',
    'Prepare workflow directory',
    'Prepare all required actions',
    `Uses: ${world.repository.fullName}/${run.path}@${run.ref} (${run.sha})`,
    `Complete job name: ${job.name}`,
  ]
  return lines.map((line) => `${job.startedAt.toISOString().replace('Z', '0000Z')} ${line}\n`).join('')
}
