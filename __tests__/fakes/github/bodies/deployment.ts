import { stamp } from '../../world/clock.ts'
import type { Deployment, DeploymentStatus } from '../../world/deployment.ts'
import { nodeId } from '../../world/ids.ts'
import type { World } from '../../world/world.ts'
import { actionsApp } from './app.ts'
import type { Body } from './body.ts'
import { userOrNull } from './user.ts'

/** The form that a check run links to. */
export function simpleDeploymentBody(world: World, deployment: Deployment): Body {
  const repository = `${world.urls.api}/repos/${world.repository.fullName}`
  const url = `${repository}/deployments/${deployment.id}`
  return {
    url,
    id: deployment.id,
    node_id: nodeId('DE', world.repository.id, deployment.id),
    task: 'deploy',
    original_environment: deployment.environment.name,
    environment: deployment.environment.name,
    description: null,
    created_at: stamp(deployment.createdAt),
    updated_at: stamp(deployment.statuses.at(-1)?.at ?? deployment.createdAt),
    statuses_url: `${url}/statuses`,
    repository_url: repository,
    transient_environment: false,
    // GitHub's default, where nobody says otherwise.
    production_environment: deployment.environment.name === 'production',
    performed_via_github_app: deployment.job === undefined ? null : actionsApp(world),
  }
}

/** GitHub's `deployment`. https://docs.github.com/rest/deployments/deployments */
export function deploymentBody(world: World, deployment: Deployment): Body {
  return {
    ...simpleDeploymentBody(world, deployment),
    sha: deployment.sha,
    ref: deployment.ref,
    payload: {},
    creator: userOrNull(world, deployment.creator),
  }
}

/** Where a deployment's log is: the job's page, for one that a workflow made. */
export function logUrlOf({ urls, repository }: World, deployment: Deployment): string {
  if (deployment.job === undefined) return ''
  return `${urls.server}/${repository.fullName}/actions/runs/${deployment.job.runId}/job/${deployment.job.id}`
}

/** GitHub's `deployment-status`. https://docs.github.com/rest/deployments/statuses */
export function statusBody(world: World, deployment: Deployment, status: DeploymentStatus): Body {
  const { url, repository_url } = simpleDeploymentBody(world, deployment)
  const log = logUrlOf(world, deployment)
  return {
    url: `${url}/statuses/${status.id}`,
    id: status.id,
    node_id: nodeId('DES', world.repository.id, status.id),
    state: status.state,
    creator: userOrNull(world, status.creator),
    description: status.description,
    environment: deployment.environment.name,
    target_url: log,
    log_url: log,
    environment_url: '',
    created_at: stamp(status.at),
    updated_at: stamp(status.at),
    deployment_url: url,
    repository_url,
    performed_via_github_app: deployment.job === undefined ? null : actionsApp(world),
  }
}
