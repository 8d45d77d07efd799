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

/** What a runner tells of a token, scope by scope, in the words of a `permissions:` block; undefined: it is not in the form it should have. */
export function scopesTold(told: readonly (readonly unknown[])[]): Readonly<Record<string, Level>> | undefined {
  const scopes = told.map(([name, level, ...more]) => {
    const known = more.length === 0 ? LEVELS.find((one) => one === String(level).toLowerCase()) : undefined
    return [inBlock(String(name)), known] as const
  })
  const good = scopes.flatMap(([scope, level]) =>
    /^[a-z-]+$/.test(scope) && level !== undefined ? [[scope, level] as const] : [],
  )
  return good.length === scopes.length ? Object.fromEntries(good) : undefined
}

/** `PullRequests` is told of what a `permissions:` block calls `pull-requests`. */
const inBlock = (name: string): string => name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()

/** The lesser of two levels. */
export const lesser = (one: Level, other: Level): Level => (LEVELS.indexOf(one) < LEVELS.indexOf(other) ? one : other)
