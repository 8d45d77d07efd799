import type { Credential } from '../model/credential.ts'
import { appScopes } from './app-scopes.ts'
import type { SecretRead } from './handed-on.ts'
import { openedBy } from './known-variables.ts'

/** A step that signs in somewhere. */
export interface LoginSeen {
  readonly at: string
  readonly action: string
  readonly kind: string
  readonly names: readonly { readonly input: string; readonly value: string; readonly isExpression: boolean }[]
  readonly keys: readonly { readonly input: string; readonly from: string }[]
  /** The kind of identity that it makes a key out of. */
  readonly outOf?: string
}

/** What a stored secret is, by the input that takes it, or else by what it or the variable that takes it is called. */
export function storedSecret(secret: SecretRead, logins: readonly LoginSeen[]): readonly Credential[] {
  const { name, aliases, at, handedOn } = secret
  const taken = at.map((place) => takenAt(place, logins))
  // A role or an address may be kept as a secret; to know it opens nothing.
  if (taken.every((use) => use === 'name')) return []
  const uses = taken.filter((one) => typeof one === 'object')
  const [use] = uses
  const kind = use === undefined ? kindByNames([name, ...aliases, ...at.map(lastOf)]) : kindByUse(use)
  return [
    {
      kind,
      name,
      isExpression: false,
      provider: use?.login.kind ?? openedBy(at),
      lifetime: LIFETIME[kind],
      // Used elsewhere too, the key makes tokens that are asked for nowhere here.
      scopes: kind === 'app-token' && uses.length === at.length ? appScopes(uses.map(({ login }) => login)) : null,
      from: [...at, ...handedOn],
    },
  ]
}

type StoredKind = 'app-token' | 'deploy-key' | 'user-token' | 'stored-key' | 'stored-secret'

/** A secret stays as it is until someone changes it; the key of an app only serves to make tokens of an hour. */
const LIFETIME: Readonly<Record<StoredKind, Credential['lifetime']>> = {
  'app-token': 'short-lived',
  'deploy-key': 'long-lived',
  'user-token': 'long-lived',
  'stored-key': 'long-lived',
  'stored-secret': 'unknown',
}

interface Use {
  readonly login: LoginSeen
  readonly input: string
}

/** The input of a step that takes what stands at a place as its key; `name`, where it takes it as who or where. */
function takenAt(place: string, logins: readonly LoginSeen[]): Use | 'name' | undefined {
  const login = logins.find(({ at }) => place.startsWith(`${at}.with.`))
  const input = lastOf(place).toLowerCase()
  if (login?.keys.some((key) => key.input === input)) return { login, input }
  return login?.names.some((name) => name.input === input) ? 'name' : undefined
}

function kindByUse({ login, input }: Use): StoredKind {
  if (login.kind === 'github-app') return 'app-token'
  if (login.kind === 'ssh' || ['ssh-key', 'deploy_key'].includes(input)) return 'deploy-key'
  return login.kind === 'github' ? 'user-token' : 'stored-key'
}

/** How people call what opens something. */
const KEY =
  /(?:PASSWORD|PASSWD|PASSPHRASE|TOKEN|SECRET|API_?KEY|ACCESS_?KEY(?:_?ID)?|PRIVATE_?KEY|SSH_?KEY|DEPLOY_?KEY|SA_?KEY|(?:AWS|AZURE|GCP)_(?:\w+_)?KEY|CREDENTIALS?|CREDS|KUBE_?CONFIG|PUBLISH_?PROFILE|(?:^|_)PAT)(?:_(?:PROD|PRODUCTION|STAGING|STAGE|DEV|TEST|\d+))?$/

const kindByNames = (names: readonly string[]): StoredKind =>
  names.some((name) => KEY.test(name.toUpperCase().replaceAll('-', '_'))) ? 'stored-key' : 'stored-secret'

/** The last name in a path. */
const lastOf = (place: string): string => place.slice(place.lastIndexOf('.') + 1)
