import { stamp } from '../../world/clock.ts'
import { stateOf } from '../../world/deployment.ts'
import { latest, type Run } from '../../world/run.ts'
import { briefEnvironmentBody, reviewersBody } from '../bodies/environment.ts'
import { headOf, runBody } from '../bodies/run.ts'
import { userOrGhost } from '../bodies/user.ts'
import { counted, listed } from '../paging.ts'
import { type Call, found, number, type Route, repo } from '../route.ts'

/** The run that the path names. */
export function runOf(call: Call): Run {
  const id = number(call, 'run_id')
  return found(call.world.runs.find((run) => run.id === id))
}

const runs: Route = {
  template: `GET ${repo}/actions/runs`,
  needs: 'actions=read',
  answer: (call) => {
    const asks = (name: string, value: string) => [null, value].includes(call.query.get(name))
    const asked = call.world.runs.filter(
      (run) =>
        asks('head_sha', run.sha) &&
        asks('event', run.event) &&
        asks('actor', run.actor.login) &&
        asks('branch', headOf(call.world, run).branch),
    )
    return counted(call, 'workflow_runs', asked.toReversed(), (run) => runBody(call.world, run, latest(run)))
  },
}

const run: Route = {
  template: `GET ${repo}/actions/runs/{run_id}`,
  needs: 'actions=read',
  answer: (call) => ({ body: runBody(call.world, runOf(call), latest(runOf(call))) }),
}

const attempt: Route = {
  template: `GET ${repo}/actions/runs/{run_id}/attempts/{attempt_number}`,
  needs: 'actions=read',
  answer: (call) => {
    const asked = number(call, 'attempt_number')
    const one = found(runOf(call).attempts.find((candidate) => candidate.number === asked))
    return { body: runBody(call.world, runOf(call), one) }
  },
}

/** No time, no attempt, no team: GitHub does not tell them. https://docs.github.com/rest/actions/workflow-runs#get-the-review-history-for-a-workflow-run */
const approvals: Route = {
  template: `GET ${repo}/actions/runs/{run_id}/approvals`,
  needs: 'actions=read',
  answer: (call) => ({
    body: runOf(call).approvals.map(({ by, state, comment, environments }) => ({
      environments: environments.map((environment) => briefEnvironmentBody(call.world, environment)),
      state,
      user: userOrGhost(call.world, by),
      comment,
    })),
  }),
}

/** https://docs.github.com/rest/actions/workflow-runs#get-pending-deployments-for-a-workflow-run */
const pending: Route = {
  template: `GET ${repo}/actions/runs/{run_id}/pending_deployments`,
  needs: 'actions=read',
  answer: (call) => {
    const { id } = runOf(call)
    const waiting = call.world.deployments.filter((one) => one.job?.runId === id && stateOf(one) === 'waiting')
    return listed(call, waiting, ({ environment, createdAt }) => {
      const { id: environmentId, node_id, name, url, html_url } = briefEnvironmentBody(call.world, environment)
      return {
        environment: { id: environmentId, node_id, name, url, html_url },
        wait_timer: environment.waitTimer,
        wait_timer_started_at: stamp(createdAt),
        current_user_can_approve: false,
        reviewers: reviewersBody(call.world, environment),
      }
    })
  },
}

export const runRoutes: readonly Route[] = [runs, run, attempt, approvals, pending]
