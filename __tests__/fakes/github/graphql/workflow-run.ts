import { stamp } from '../../world/clock.ts'
import { nodeId } from '../../world/ids.ts'
import { latest, type Run } from '../../world/run.ts'
import { actor } from './actor.ts'
import { commit } from './commit.ts'
import { connection } from './connection.ts'
import { type Args, type Context, require, type Thing } from './context.ts'
import { environment } from './environment.ts'
import { repository } from './repository.ts'

/** A WorkflowRun of the schema. */
export function workflowRun(context: Context, run: Run): Thing {
  const { world } = context
  const path = `/${world.repository.fullName}/actions/runs/${run.id}`
  return {
    __typename: 'WorkflowRun',
    id: nodeId('WFR', world.repository.id, run.id),
    databaseId: run.id,
    runNumber: run.number,
    event: run.event,
    createdAt: stamp(run.createdAt),
    updatedAt: stamp(latest(run).startedAt),
    resourcePath: path,
    url: world.urls.server + path,
    checkSuite: () => checkSuite(context, run),
    deploymentReviews: (args: Args) =>
      connection({ type: 'DeploymentReview', name: 'deploymentReviews' }, run.approvals, args, (approval) => ({
        __typename: 'DeploymentReview',
        comment: approval.comment,
        state: approval.state.toUpperCase(),
        user: () => actor(context, approval.by),
        environments: (inner: Args) =>
          connection({ type: 'Environment', name: 'environments' }, approval.environments, inner, (one) =>
            environment(context, one),
          ),
      })),
  }
}

/** The CheckSuite of a run. */
export function checkSuite(context: Context, run: Run): Thing {
  const job = latest(run).jobs[0]
  return {
    __typename: 'CheckSuite',
    id: nodeId('CS', context.world.repository.id, run.suiteId),
    databaseId: run.suiteId,
    status: job?.conclusion === null ? 'IN_PROGRESS' : 'COMPLETED',
    conclusion: job?.conclusion?.toUpperCase() ?? null,
    createdAt: stamp(run.createdAt),
    commit: () => commit(context, context.world.commit(run.sha)),
    repository: () => repository(context),
    workflowRun: () => {
      require(context, 'actions=read')
      return workflowRun(context, run)
    },
  }
}
