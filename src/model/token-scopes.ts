/** How much a job's token may do of something; each includes those before it. */
export const LEVELS = ['none', 'read', 'write'] as const
export type Level = (typeof LEVELS)[number]

/** What a job's token can be given, and the most of it. https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions */
export const TOKEN_SCOPES: Readonly<Record<string, Level>> = {
  actions: 'write',
  'artifact-metadata': 'write',
  attestations: 'write',
  checks: 'write',
  'code-quality': 'write',
  contents: 'write',
  'copilot-requests': 'write',
  deployments: 'write',
  discussions: 'write',
  drives: 'write',
  'id-token': 'write',
  issues: 'write',
  models: 'read',
  packages: 'write',
  pages: 'write',
  'pull-requests': 'write',
  'repository-projects': 'write',
  'security-events': 'write',
  statuses: 'write',
  'vulnerability-alerts': 'read',
}

/** The lesser of two levels. */
export const lesser = (one: Level, other: Level): Level => (LEVELS.indexOf(one) < LEVELS.indexOf(other) ? one : other)
