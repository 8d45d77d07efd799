import type { Gap } from '../model/conclusions.ts'

/** Permissions that would close gaps. */
export interface MissingPermissions {
  /** Lines for a workflow's `permissions:` block, each scope once. */
  readonly lines: readonly string[]
  /** What no `permissions:` block can give, in the words it was asked for in. */
  readonly others: readonly string[]
}

/** What a job's token can be given. https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions */
const SCOPES = [
  'actions',
  'artifact-metadata',
  'attestations',
  'checks',
  'code-quality',
  'contents',
  'copilot-requests',
  'deployments',
  'discussions',
  'drives',
  'id-token',
  'issues',
  'models',
  'packages',
  'pages',
  'pull-requests',
  'repository-projects',
  'security-events',
  'statuses',
  'vulnerability-alerts',
]

/** Gathers what the gaps need: where both are asked for, `write` includes `read`. */
export function missingPermissions(gaps: readonly Gap[]): MissingPermissions {
  const needs = [...new Set(gaps.flatMap((gap) => gap.needs))].sort()
  const grantable = needs.filter((need) =>
    SCOPES.some((scope) => need === `${scope}: read` || need === `${scope}: write`),
  )
  return {
    lines: grantable.filter(
      (line) => !(line.endsWith(': read') && grantable.includes(line.replace(': read', ': write'))),
    ),
    others: needs.filter((need) => !grantable.includes(need)),
  }
}

/** The `permissions:` block to add. */
export const permissionsBlock = (lines: readonly string[]): string =>
  ['permissions:', ...lines.map((line) => `  ${line}`)].join('\n')
