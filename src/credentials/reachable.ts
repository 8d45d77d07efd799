import type { Credential, TokenScope } from '../model/credential.ts'
import { known } from '../model/fact.ts'
import { type File, type TokenFacts, tokenOf } from './of-job.ts'
import { type LoginSeen, storedSecret } from './stored-secrets.ts'

/** Every credential that the job can reach, as far as its workflow file and its runner tell. */
export function reachableCredentials(file: File | undefined, facts: TokenFacts): readonly Credential[] {
  const { scopes } = tokenOf(file, facts)
  const logins = file?.logins ?? []
  const token: Credential = {
    ...NOTHING_MORE,
    kind: 'github-token',
    name: 'GITHUB_TOKEN',
    provider: 'github',
    lifetime: 'short-lived',
    scopes,
    from: [...new Set(scopes?.flatMap(({ path }) => path ?? []))],
  }
  return [
    token,
    ...identityTokens(facts, scopes, logins),
    ...(file?.secrets.named ?? []).flatMap((secret) => storedSecret(secret, logins)),
    ...logins.flatMap(literalKey),
    ...anySecret(file?.secrets.any ?? []),
  ]
}

const NOTHING_MORE = { isExpression: false, provider: null, scopes: null }

/** Where keys are given, the identity is not taken on by an identity token. */
const FEDERATED = ['aws', 'azure', 'google-cloud', 'vault', 'package-registry', 'other']

function identityTokens(
  facts: TokenFacts,
  scopes: readonly TokenScope[] | null,
  logins: readonly LoginSeen[],
): readonly Credential[] {
  const mayAsk = scopes?.some(({ scope, level }) => scope === 'id-token' && level === 'write') ?? false
  if (!mayAsk && known(facts['token-permissions'])?.identityTokenOffered !== true) return []
  const identities = logins
    .filter(({ kind, keys, names }) => FEDERATED.includes(kind) && keys.length === 0 && names.length > 0)
    .map(({ at, kind, names }) => federated(at, kind, names))
  const own = { kind: 'oidc', name: 'identity token of the job', lifetime: 'short-lived', from: [] } as const
  return [{ ...NOTHING_MORE, ...own, provider: 'github' }, ...identities]
}

/** Inputs that name the identity itself, the most telling first. */
const IDENTITY = [
  'role-to-assume',
  'client-id',
  'service_account',
  'workload_identity_provider',
  'role',
  'oidc-provider-name',
]

function federated(at: string, provider: string, names: LoginSeen['names']): Credential {
  const ranked = IDENTITY.flatMap((input) => names.find((name) => name.input === input) ?? [])
  const { value, isExpression } = ranked[0] ?? { value: names[0]?.value ?? provider, isExpression: false }
  return { kind: 'oidc', name: value, isExpression, provider, lifetime: 'short-lived', scopes: null, from: [at] }
}

/** A key that stands in the file itself is as public as the file, and stays in its history. */
const literalKey = ({ at, kind, keys }: LoginSeen): readonly Credential[] =>
  keys
    .filter(({ from }) => from === 'literal')
    .map(({ input }) => ({
      ...NOTHING_MORE,
      kind: 'stored-key',
      name: `${input} in the file itself`,
      provider: kind,
      lifetime: 'long-lived',
      from: [`${at}.with.${input}`],
    }))

/** Where an expression can read any secret, which ones those are is not in the file. */
function anySecret(places: readonly string[]): readonly Credential[] {
  if (places.length === 0) return []
  return [{ ...NOTHING_MORE, kind: 'any-secret', name: 'any secret', lifetime: 'unknown', from: places }]
}
