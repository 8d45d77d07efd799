import { nodeId } from '../../world/ids.ts'
import { environmentBody } from '../bodies/environment.ts'
import { counted } from '../paging.ts'
import { type Call, found, type Route, repo, text } from '../route.ts'

const environmentOf = (call: Call) => found(call.world.environments.get(text(call, 'environment_name')))

const environments: Route = {
  template: `GET ${repo}/environments`,
  needs: 'actions=read',
  answer: (call) =>
    counted(call, 'environments', [...call.world.environments.values()], (one) => environmentBody(call.world, one)),
}

const environment: Route = {
  template: `GET ${repo}/environments/{environment_name}`,
  needs: 'actions=read',
  answer: (call) => ({ body: environmentBody(call.world, environmentOf(call)) }),
}

/** https://docs.github.com/rest/deployments/branch-policies */
const branchPolicies: Route = {
  template: `GET ${repo}/environments/{environment_name}/deployment-branch-policies`,
  needs: 'actions=read',
  answer: (call) => {
    const { branchPolicy } = environmentOf(call)
    const policies = branchPolicy === null || branchPolicy === 'protected' ? [] : branchPolicy
    return counted(call, 'branch_policies', policies, ({ id, name }) => ({
      id,
      node_id: nodeId('GDBP', call.world.repository.id, id),
      name,
      type: 'branch',
    }))
  },
}

/** https://docs.github.com/rest/deployments/protection-rules */
const protectionRules: Route = {
  template: `GET ${repo}/environments/{environment_name}/deployment_protection_rules`,
  needs: 'actions=read',
  answer: (call) => {
    const { customRules } = environmentOf(call)
    return counted(call, 'custom_deployment_protection_rules', customRules, ({ id, slug }) => ({
      id,
      node_id: nodeId('IEH', call.world.repository.id, id),
      enabled: true,
      app: { id, slug, integration_url: `${call.world.urls.api}/apps/${slug}`, node_id: nodeId('A', id) },
    }))
  },
}

export const environmentRoutes: readonly Route[] = [environments, environment, branchPolicies, protectionRules]
