import type { Level } from '../job.ts'
import type { RunDescription } from './description.ts'

/** What our README tells people to give the job. */
export const recommendedPermissions: Readonly<Record<string, Level>> = {
  actions: 'read',
  attestations: 'write',
  checks: 'read',
  contents: 'read',
  deployments: 'read',
  'id-token': 'write',
  'pull-requests': 'read',
  statuses: 'read',
}

/** The workflow file that a described run came from, unless the world's files have one at its path. */
export function workflowText(run: RunDescription): string {
  const environment = run.environment === undefined ? 'production' : run.environment
  const permissions = Object.entries(run.permissions ?? recommendedPermissions)
  const named = run.deployment === false ? `\n      name: ${environment}\n      deployment: false` : ` ${environment}`
  return [
    `name: ${run.workflow ?? 'Deploy'}`,
    `on: ${run.event ?? 'push'}`,
    'permissions: {}',
    'jobs:',
    `  ${run.job ?? 'deploy'}:`,
    '    runs-on: ubuntu-latest',
    ...(environment === null ? [] : [`    environment:${named}`]),
    permissions.length === 0 ? '    permissions: {}' : '    permissions:',
    ...permissions.map(([scope, level]) => `      ${scope}: ${level}`),
    '    steps:',
    '      - uses: delivery-evidence/delivery-evidence@0000000000000000000000000000000000000001',
    '      - run: ./deploy',
    '',
  ].join('\n')
}
