import type { TokenScope } from '../model/credential.ts'
import { LEVELS, type Level, lesser, TOKEN_SCOPES } from '../model/token-scopes.ts'

/** A `permissions:` block; null: there is none. */
type Block = 'read-all' | 'write-all' | Readonly<Record<string, Level>> | null

/** What one workflow file says: of all its jobs, and of the job on the way. */
export interface Blocks {
  readonly path: string
  readonly workflow: Block
  readonly job: Block
}

/** How what started the run bounds its token. */
export const RESTRICTIONS = ['none', 'read-only', 'read-only-by-default', 'perhaps-read-only'] as const
export type Restriction = (typeof RESTRICTIONS)[number]

/** What the files come to; undefined: none has a block, so it is what the repository's settings say. */
export type DeclaredScopes = readonly TokenScope[] | undefined

/**
 * What a job's token may do by the files on the way to it: the callers from the outermost, then the file that defines the job.
 * A job's block replaces that of its workflow; what a block does not name is none; a called workflow can only have less than
 * its caller gives, and gets just that where it has no block.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions
 * https://docs.github.com/en/actions/reference/workflows-and-actions/reusing-workflow-configurations
 */
export function declaredScopes(callers: readonly Blocks[], own: Blocks, restriction: Restriction): DeclaredScopes {
  const fromCallers = callers.reduce<Scopes | undefined>(
    (outer, blocks) => within(outer, blocks, { job: 'calling-job', workflow: 'calling-workflow' }),
    undefined,
  )
  const scopes = within(fromCallers, own, { job: 'job', workflow: 'workflow' })
  if (scopes === undefined) return undefined
  const bounded = [...scopes.values()].map((scope) => (restriction === 'read-only' ? atMostRead(scope) : scope))
  return [...bounded.filter(({ level }) => level !== 'none'), METADATA].sort(byScope)
}

type Scopes = ReadonlyMap<string, TokenScope>
type Origins = Readonly<Record<'job' | 'workflow', TokenScope['from']>>

/** It is always readable, and can't be set. */
const METADATA: TokenScope = { scope: 'metadata', level: 'read', from: 'always', path: null }

function within(outer: Scopes | undefined, { path, workflow, job }: Blocks, origins: Origins): Scopes | undefined {
  const block = job ?? workflow
  if (block === null) return outer
  const from = job === null ? origins.workflow : origins.job
  const inner = [...levelsOf(block)].map(([scope, level]) => ({ scope, level, from, path }))
  return new Map(inner.map((scope) => [scope.scope, outer === undefined ? scope : lesserScope(scope, outer)]))
}

function lesserScope(inner: TokenScope, outer: Scopes): TokenScope {
  const limit = outer.get(inner.scope)
  const level = lesser(inner.level, limit?.level ?? 'none')
  return level === inner.level || limit === undefined ? { ...inner, level } : limit
}

/** Every scope that is known or named, with its level. */
function levelsOf(block: NonNullable<Block>): ReadonlyMap<string, Level> {
  const all = Object.entries(TOKEN_SCOPES)
  if (block === 'write-all') return new Map(all)
  if (block === 'read-all') return new Map(all.map(([scope, most]) => [scope, lesser('read', most)]))
  return new Map([...all.map(([scope]) => [scope, 'none'] as const), ...Object.entries(block)])
}

const atMostRead = (scope: TokenScope): TokenScope =>
  LEVELS.indexOf(scope.level) > LEVELS.indexOf('read') ? { ...scope, level: 'read', from: 'event' } : scope

const byScope = (one: TokenScope, other: TokenScope): number => (one.scope < other.scope ? -1 : 1)
