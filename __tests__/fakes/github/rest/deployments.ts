import { deploymentBody, statusBody } from '../bodies/deployment.ts'
import { listed } from '../paging.ts'
import { type Call, found, number, type Route, repo } from '../route.ts'

const deploymentOf = (call: Call) => {
  const id = number(call, 'deployment_id')
  return found(call.world.deployments.find((one) => one.id === id))
}

/** https://docs.github.com/rest/deployments/deployments#list-deployments */
const deployments: Route = {
  template: `GET ${repo}/deployments`,
  needs: 'deployments=read',
  answer: (call) => {
    const fits = (name: string, value: string) => (call.query.get(name) ?? value) === value
    const asked = call.world.deployments.filter(
      ({ sha, ref, environment }) => fits('sha', sha) && fits('ref', ref) && fits('environment', environment.name),
    )
    return listed(call, asked.toReversed(), (one) => deploymentBody(call.world, one))
  },
}

const deployment: Route = {
  template: `GET ${repo}/deployments/{deployment_id}`,
  needs: 'deployments=read',
  answer: (call) => ({ body: deploymentBody(call.world, deploymentOf(call)) }),
}

/** Newest first. https://docs.github.com/rest/deployments/statuses#list-deployment-statuses */
const statuses: Route = {
  template: `GET ${repo}/deployments/{deployment_id}/statuses`,
  needs: 'deployments=read',
  answer: (call) => {
    const one = deploymentOf(call)
    return listed(call, one.statuses.toReversed(), (status) => statusBody(call.world, one, status))
  },
}

export const deploymentRoutes: readonly Route[] = [deployments, deployment, statuses]
