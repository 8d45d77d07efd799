import type { Account } from './account.ts'
import { ACTIONS_APP, type Check } from './check.ts'
import { type Deployment, type DeploymentState, stateOf } from './deployment.ts'
import type { DeploymentDescription } from './description.ts'
import type { World } from './world.ts'

/** Makes a deployment of an earlier job, of which there is only its check run; or, where somebody is named, of nobody’s job but of a request to the API. */
export function deploy(world: World, described: DeploymentDescription, at: Date): void {
  const commit = world.commit(described.commit ?? world.repository.defaultBranch)
  const creator = world.accounts.get(described.by ?? 'mia')
  const deployment: Deployment = {
    id: world.ids.next('deployment'),
    environment: world.environment(described.environment ?? 'production'),
    sha: commit.sha,
    ref: world.repository.defaultBranch,
    creator,
    createdAt: at,
    statuses: [],
  }
  world.deployments.push(deployment)
  enter(world, deployment, 'in_progress', creator, world.clock.next())
  const state = described.state ?? 'success'
  if (state !== 'in_progress') enter(world, deployment, state, creator, world.clock.next())
  if (described.by === undefined) world.checks.push(checkOf(world, deployment, state))
}

function checkOf(world: World, deployment: Deployment, state: NonNullable<DeploymentDescription['state']>): Check {
  const conclusion = state === 'in_progress' ? null : state === 'success' ? 'success' : 'failure'
  const place = { sha: deployment.sha, at: world.clock.now, app: ACTIONS_APP }
  return { id: world.ids.next('check'), name: 'deploy to it', conclusion, deployment, ...place }
}

/** Gives a deployment its next status. A success makes the environment's earlier ones inactive. https://docs.github.com/rest/deployments/deployments#inactive-deployments */
export function enter(world: World, deployment: Deployment, state: DeploymentState, by: Account, at: Date): void {
  if (state === 'success')
    for (const earlier of world.deployments)
      if (earlier !== deployment && earlier.environment === deployment.environment && stateOf(earlier) === 'success')
        enter(world, earlier, 'inactive', by, at)
  const id = world.ids.next('deploymentStatus')
  deployment.statuses.push({ id, state, at, creator: by, description: '' })
}
