import type { SignerChoice } from '../model/options.ts'

/** How a record is to be signed, and why so. */
export type SigningPlan =
  | { readonly signer: 'sigstore'; readonly instance: string; readonly why: string }
  | { readonly signer: 'key'; readonly instance: null; readonly why: string }
  | { readonly signer: 'none'; readonly instance: null; readonly why: string; readonly remedy: string }

/** What the choice depends on. */
export interface SigningCircumstances {
  readonly choice: SignerChoice
  /** `public-good`, `github`, or the path of a signing-config file; undefined: not given. */
  readonly instance: string | undefined
  readonly hasKey: boolean
  /** Whether the job has `id-token: write`. */
  readonly hasIdentity: boolean
  /** Undefined: nobody told. Then it is not taken for public. */
  readonly visibility: 'public' | 'private' | 'internal' | undefined
  readonly serverUrl: string
}

const remedies = {
  identity: 'Add `id-token: write` to the `permissions:` of the job.',
  key: 'Pass a PEM private key from a secret as `signing-key`.',
  either:
    'Add `id-token: write` to the `permissions:` of the job, or pass a PEM private key from a secret as `signing-key`.',
  config:
    'Set `sigstore-instance` to the path of the signing config of a Sigstore instance that accepts tokens of this server.',
  publish:
    'Set `signer: sigstore` if the name of this repository may stand in a public log for good; else leave `sigstore-instance` out.',
  wanted: 'Set `signer: auto`.',
} as const

/** Chooses the way of signing. Never throws: what cannot be met is a plan `none` that says what to do. */
export function chooseSigner(given: SigningCircumstances): SigningPlan {
  if (given.choice === 'none') return none('The workflow asks for no signature (`signer: none`).', remedies.wanted)
  if (given.choice === 'key')
    return given.hasKey
      ? withKey('The workflow asks for it (`signer: key`).')
      : none('The workflow asks for `signer: key`, and there is no signing key.', remedies.key)
  return given.choice === 'sigstore' ? chosenSigstore(given) : chosenByUs(given)
}

function chosenSigstore(given: SigningCircumstances): SigningPlan {
  if (!given.hasIdentity)
    return none('The workflow asks for `signer: sigstore`, and the job has no identity.', remedies.identity)
  const instance = given.instance ?? usualInstance(given)
  if (instance === undefined || !serves(instance, given.serverUrl)) return unserved(given)
  const asked = 'The workflow asks for it (`signer: sigstore`).'
  const published = instance === 'public-good' && given.visibility !== 'public'
  const why = published ? `${asked} The name of this repository, which is not public, goes to the public log.` : asked
  return { signer: 'sigstore', instance, why }
}

function chosenByUs(given: SigningCircumstances): SigningPlan {
  if (given.instance !== undefined && given.hasIdentity) return namedInstance(given.instance, given)
  const usual = given.hasIdentity ? usualInstance(given) : undefined
  if (usual === 'public-good')
    return { signer: 'sigstore', instance: usual, why: 'The repository is public and the job has an identity.' }
  if (given.hasKey) return withKey(usual === undefined ? noIdentityHere(given) : notPublic(given))
  if (usual !== undefined) return { signer: 'sigstore', instance: usual, why: notPublic(given) }
  return given.hasIdentity
    ? unserved(given)
    : none('The job has neither an identity nor a signing key.', remedies.either)
}

/** With `auto`, an instance that the workflow names is the owner's word, save that nothing not public goes to the public log. */
function namedInstance(instance: string, given: SigningCircumstances): SigningPlan {
  if (instance === 'public-good' && given.visibility !== 'public')
    return given.hasKey
      ? withKey(notPublic(given))
      : none(`\`sigstore-instance: public-good\` was not taken. ${notPublic(given)}`, remedies.publish)
  if (!serves(instance, given.serverUrl)) return given.hasKey ? withKey(noIdentityHere(given)) : unserved(given)
  return { signer: 'sigstore', instance, why: 'The workflow names this Sigstore instance and the job has an identity.' }
}

const hostOf = (serverUrl: string) => URL.parse(serverUrl)?.hostname ?? serverUrl
const isGitHubCom = (serverUrl: string) => hostOf(serverUrl) === 'github.com'
const isGheCom = (serverUrl: string) => hostOf(serverUrl).endsWith('.ghe.com')

/** Whether an instance accepts tokens of that server. What a named file's does is its owner's business. */
function serves(instance: string, serverUrl: string): boolean {
  if (instance === 'public-good') return isGitHubCom(serverUrl)
  return instance !== 'github' || isGitHubCom(serverUrl) || isGheCom(serverUrl)
}

function usualInstance({ visibility, serverUrl }: SigningCircumstances): 'public-good' | 'github' | undefined {
  if (isGitHubCom(serverUrl)) return visibility === 'public' ? 'public-good' : 'github'
  return isGheCom(serverUrl) ? 'github' : undefined
}

function notPublic({ visibility, serverUrl }: SigningCircumstances): string {
  if (isGheCom(serverUrl)) return 'The public Sigstore instance does not know this server.'
  if (visibility === undefined)
    return 'Whether the repository is public is unknown, so its name does not go to a public log.'
  return `The repository is ${visibility}, so its name does not go to a public log.`
}

function noIdentityHere({ hasIdentity, serverUrl }: SigningCircumstances): string {
  return hasIdentity ? `No Sigstore instance is known for ${hostOf(serverUrl)}.` : 'The job has no identity.'
}

function unserved({ instance, serverUrl }: SigningCircumstances): SigningPlan {
  const host = hostOf(serverUrl)
  const which =
    instance === undefined ? 'No Sigstore instance' : `The Sigstore instance \`${instance}\` is not one that`
  const why = instance === undefined ? `${which} is known for ${host}.` : `${which} accepts tokens of ${host}.`
  return none(why, remedies.config)
}

const withKey = (why: string): SigningPlan => ({ signer: 'key', instance: null, why })
const none = (why: string, remedy: string): SigningPlan => ({ signer: 'none', instance: null, why, remedy })
