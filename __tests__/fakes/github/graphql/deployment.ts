import { stamp } from '../../world/clock.ts'
import { type Deployment, type DeploymentStatus, stateOf } from '../../world/deployment.ts'
import { nodeId } from '../../world/ids.ts'
import { logUrlOf } from '../bodies/deployment.ts'
import { actor } from './actor.ts'
import { commit } from './commit.ts'
import { connection } from './connection.ts'
import type { Args, Context, Thing } from './context.ts'
import { namedRef } from './ref.ts'
import { repository } from './repository.ts'

const states: Readonly<Record<string, string>> = { success: 'ACTIVE' }

/** A Deployment of the schema, which calls a successful one active. */
export function deployment(context: Context, one: Deployment): Thing {
  const { world } = context
  const state = stateOf(one)
  const newestFirst = one.statuses.toReversed()
  const latest = newestFirst[0]
  return {
    __typename: 'Deployment',
    id: nodeId('DE', world.repository.id, one.id),
    databaseId: one.id,
    commitOid: one.sha,
    commit: () => commit(context, world.commit(one.sha)),
    createdAt: stamp(one.createdAt),
    updatedAt: stamp(latest?.at ?? one.createdAt),
    creator: () => actor(context, one.creator),
    description: null,
    environment: one.environment.name,
    originalEnvironment: one.environment.name,
    latestEnvironment: one.environment.name,
    payload: null,
    task: 'deploy',
    ref: () => namedRef(context, one.ref),
    state: states[state] ?? state.toUpperCase(),
    latestStatus: () => (latest === undefined ? null : deploymentStatus(context, one, latest)),
    statuses: (args: Args) =>
      connection({ type: 'DeploymentStatus', name: 'statuses' }, newestFirst, args, (status) =>
        deploymentStatus(context, one, status),
      ),
    repository: () => repository(context),
  }
}

function deploymentStatus(context: Context, one: Deployment, status: DeploymentStatus): Thing {
  return {
    __typename: 'DeploymentStatus',
    id: nodeId('DES', context.world.repository.id, status.id),
    state: status.state.toUpperCase(),
    createdAt: stamp(status.at),
    updatedAt: stamp(status.at),
    creator: () => actor(context, status.creator),
    description: status.description,
    environment: one.environment.name,
    environmentUrl: null,
    logUrl: logUrlOf(context.world, one) || null,
    deployment: () => deployment(context, one),
  }
}
