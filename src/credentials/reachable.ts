import type { Credential, TokenScope } from '../model/credential.ts'
import { known } from '../model/fact.ts'
import { secretsHandedOn } from './handed-on.ts'
import { madeKeys } from './made-keys.ts'
import { type File, type TokenFacts, tokenOf } from './of-job.ts'
import { type LoginSeen, storedSecret } from './stored-secrets.ts'

/** Every credential that the job can reach, as far as its workflow file, what calls it and its runner tell. */
export function reachableCredentials(file: File | undefined, facts: TokenFacts): readonly Credential[] {
  const { scopes } = tokenOf(file, facts)
  const logins = file?.logins ?? []
  const secrets = secretsHandedOn(file?.secrets ?? { named: [], any: [] }, known(facts['workflow-calls']))
  const token: Credential = {
    ...NOTHING_MORE,
    kind: 'github-token',
    name: 'GITHUB_TOKEN',
    provider: 'github',
    lifetime: 'short-lived',
    scopes,
    from: [...new Set(scopes?.flatMap(({ path }) => path ?? []))],
  }
  const others = [
    ...identityTokens(facts, scopes, logins),
    ...secrets.named.flatMap((secret) => storedSecret(secret, logins)),
    ...logins.flatMap(literalKey),
  ]
  return [token, ...others, ...madeKeys(logins, others), ...anySecret(secrets.any)]
}

const NOTHING_MORE = { isExpression: false, provider: null, scopes: null }

function identityTokens(
  facts: TokenFacts,
  scopes: readonly TokenScope[] | null,
  logins: readonly LoginSeen[],
): readonly Credential[] {
  const mayAsk = scopes?.some(({ scope, level }) => scope === 'id-token' && level === 'write') ?? false
  if (!mayAsk && known(facts['token-permissions'])?.identityTokenOffered !== true) return []
  const identities = logins.flatMap(federated)
  const own = { kind: 'oidc', name: 'identity token of the job', lifetime: 'short-lived', from: [] } as const
  return [{ ...NOTHING_MORE, ...own, provider: 'github' }, ...identities]
}

/** Inputs documented to make a step that is given no key sign in by an identity token, the most telling first. */
const IDENTITY = [
  'role-to-assume',
  'client-id',
  'service_account',
  'workload_identity_provider',
  'role',
  'oidc-provider-name',
  'service_account_id',
  'organization',
]

/** Inputs that are documented to make the same step sign in otherwise, and with what. */
const OTHERWISE: Readonly<Record<string, RegExp>> = {
  'auth-type': /^(?!service_principal$)/i,
  'force-skip-oidc': /^(?!false$)/i,
  method: /^(?!jwt$)/,
  'role-chaining': /^(?!false$)/i,
  'web-identity-token-file': /^/,
}

function federated({ at, kind, names, keys }: LoginSeen): readonly Credential[] {
  const [identity] = IDENTITY.flatMap((input) => names.find((name) => name.input === input) ?? [])
  const isOtherwise = keys.length > 0 || names.some(({ input, value }) => OTHERWISE[input]?.test(value))
  if (identity === undefined || isOtherwise) return []
  const { value: name, isExpression } = identity
  return [{ kind: 'oidc', name, isExpression, provider: kind, lifetime: 'short-lived', scopes: null, from: [at] }]
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
