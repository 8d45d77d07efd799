import type { TokenScope } from '../model/credential.ts'
import { type Level, lesser, TOKEN_SCOPES } from '../model/token-scopes.ts'
import { type Blocks, type DeclaredScopes, declaredScopes, type Restriction } from './declared-scopes.ts'

/** What was seen that bears on the job's token. */
export interface TokenSeen {
  /** What the file that defines the job says; null: not seen. */
  readonly own: Blocks | null
  /** What the callers say, on each way that may have led to the job, from the outermost. */
  readonly ways: readonly (readonly Blocks[])[]
  /** Whether those are all ways. */
  readonly complete: boolean
  readonly restriction: Restriction
  /** What the settings give where nothing is declared; null: not seen. */
  readonly tokenDefault: 'read' | 'write' | null
  /** What the runner was told; null: not seen. */
  readonly granted: Readonly<Record<string, Level>> | null
  /** Whether the job was seen to be offered an identity token. */
  readonly identityTokenOffered: boolean
}

/** What the job's token may do, or why that is not known; and the scopes of which the runner was told something else than is declared. */
export type JobToken = { readonly differences: readonly string[] } & (
  | { readonly basis: 'declared' | 'runner' | 'settings-seen'; readonly scopes: readonly TokenScope[] }
  | { readonly basis: 'settings' | 'several-ways' | 'callers-not-seen' | 'job-not-seen'; readonly scopes: null }
)

/** Puts together what the files declare and what the runner was told. */
export function jobToken(seen: TokenSeen): JobToken {
  const declared = declaredIn(seen)
  if (typeof declared !== 'string')
    return { basis: 'declared', scopes: declared, differences: differencesIn(declared, seen) }
  if (seen.granted !== null) return { basis: 'runner', scopes: asScopes(seen.granted, 'runner'), differences: [] }
  const given = declared === 'settings' ? givenBySettings(seen) : undefined
  return given === undefined
    ? { basis: declared, scopes: null, differences: [] }
    : { basis: 'settings-seen', scopes: asScopes(given, 'settings'), differences: [] }
}

/**
 * What the two defaults come to; undefined: not seen, or the run is of a kind that gets less.
 * https://docs.github.com/en/actions/reference/security/github_token
 */
function givenBySettings({ tokenDefault, restriction }: TokenSeen): Readonly<Record<string, Level>> | undefined {
  if (tokenDefault === null || restriction !== 'none') return undefined
  return tokenDefault === 'read'
    ? { contents: 'read', metadata: 'read', packages: 'read' }
    : { ...TOKEN_SCOPES, 'id-token': 'none', metadata: 'read' }
}

/** What the files come to, or why that is not known. */
function declaredIn({ own, ways, complete, restriction }: TokenSeen) {
  if (own === null) return 'job-not-seen'
  // A called workflow that asks for more than its caller gives is not started: its own block is all there is to know.
  const isOwn = own.job !== null || own.workflow !== null
  if (!isOwn && (ways.length === 0 || !complete)) return 'callers-not-seen'
  const possible = ways.length === 0 ? [[]] : ways
  const [first, ...others] = possible.map((callers) => declaredScopes(callers, own, restriction))
  if (!others.every((other) => levelsIn(other) === levelsIn(first))) return 'several-ways'
  return first ?? 'settings'
}

const levelsIn = (scopes: DeclaredScopes): string =>
  scopes?.map(({ scope, level }) => `${scope}: ${level}`).join() ?? 'settings'

/** Scopes that every repository has. What the runner is not told of is none of these; another may just not exist here. */
const EVERYWHERE = ['actions', 'checks', 'contents', 'deployments', 'issues', 'packages', 'pull-requests', 'statuses']

function differencesIn(scopes: readonly TokenScope[], { granted, identityTokenOffered, restriction }: TokenSeen) {
  const levelOf = (scope: string) => scopes.find((one) => one.scope === scope)?.level ?? 'none'
  const told = new Map(Object.entries(granted ?? {}))
  const compared = granted === null ? [] : [...EVERYWHERE, ...told.keys()]
  const differing = compared.filter((scope) => {
    const [level, declared] = [told.get(scope) ?? 'none', levelOf(scope)]
    if (scope === 'id-token' || !(scope in TOKEN_SCOPES)) return false
    return level !== declared && !(restriction === 'perhaps-read-only' && level === lesser(declared, 'read'))
  })
  // Not to be offered one says little: there are runners without.
  const identity = identityTokenOffered && levelOf('id-token') !== 'write' ? ['id-token'] : []
  return [...new Set([...differing, ...identity])].sort()
}

const asScopes = (granted: Readonly<Record<string, Level>>, from: TokenScope['from']): readonly TokenScope[] =>
  Object.entries(granted)
    .filter(([, level]) => level !== 'none')
    .map(([scope, level]) => ({ scope, level, from, path: null }))
    .sort((one, other) => (one.scope < other.scope ? -1 : 1))
