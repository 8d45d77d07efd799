import type { Check, Status } from '../../world/check.ts'
import { stamp } from '../../world/clock.ts'
import { nodeId } from '../../world/ids.ts'
import type { World } from '../../world/world.ts'
import { actionsApp } from './app.ts'
import type { Body } from './body.ts'
import { simpleDeploymentBody } from './deployment.ts'

/** The check run of a described check. https://docs.github.com/rest/checks/runs */
export function checkBody(world: World, check: Check): Body {
  const url = `${world.urls.api}/repos/${world.repository.fullName}/check-runs/${check.id}`
  const page = `${world.urls.server}/${world.repository.fullName}/runs/${check.id}`
  return {
    id: check.id,
    name: check.name,
    node_id: nodeId('CR', world.repository.id, check.id),
    head_sha: check.sha,
    external_id: '',
    url,
    html_url: page,
    details_url: page,
    status: check.conclusion === null ? 'in_progress' : 'completed',
    conclusion: check.conclusion,
    started_at: stamp(check.at),
    completed_at: check.conclusion === null ? null : stamp(check.at),
    output: { title: null, summary: null, text: null, annotations_count: 0, annotations_url: `${url}/annotations` },
    check_suite: { id: check.id },
    app: { ...actionsApp(world), ...check.app, node_id: nodeId('A', check.app.id) },
    pull_requests: [],
    ...(check.deployment !== undefined && { deployment: simpleDeploymentBody(world, check.deployment) }),
  }
}

/** A status of a commit, without who set it, as the combined status has it. https://docs.github.com/rest/commits/statuses */
export function statusBody(world: World, { id, context, state, sha, by, at }: Status): Body {
  return {
    url: `${world.urls.api}/repos/${world.repository.fullName}/statuses/${sha}`,
    avatar_url: `${world.urls.server}/avatars/u/${world.accounts.get(by).id}?v=4`,
    id,
    node_id: nodeId('SC', world.repository.id, id),
    state,
    description: null,
    target_url: null,
    context,
    created_at: stamp(at),
    updated_at: stamp(at),
  }
}
