import { nodeId } from '../../world/ids.ts'
import type { World } from '../../world/world.ts'
import type { Body } from './body.ts'
import { userBody } from './user.ts'

/** The app that GitHub Actions acts as; 15368 is its real id. https://api.github.com/apps/github-actions */
export function actionsApp(world: World): Body {
  return {
    id: 15368,
    client_id: 'Iv1.05c79e9ad1f6bdfa',
    slug: 'github-actions',
    node_id: nodeId('A', 15368),
    owner: { ...userBody(world, world.accounts.get('github')), type: 'Organization' },
    name: 'GitHub Actions',
    description: 'Automate your workflow from idea to production',
    external_url: 'https://help.github.com/en/actions',
    html_url: `${world.urls.server}/apps/github-actions`,
    created_at: '2018-07-30T09:30:17Z',
    updated_at: '2024-04-10T20:33:16Z',
    permissions: { actions: 'write', checks: 'write', contents: 'write', deployments: 'write', metadata: 'read' },
    events: ['check_run', 'deployment', 'deployment_status', 'pull_request', 'push', 'workflow_run'],
  }
}
