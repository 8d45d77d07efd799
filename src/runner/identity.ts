import { messageOf } from '../model/errors.ts'
import { observed, type Seen, type Unavailable, unavailable } from '../model/fact.ts'
import type { Identity, IdentityClaims } from '../model/world.ts'
import { inTime, PATIENCE } from './patience.ts'
import { isTimeout } from './trouble.ts'

/** The audience Sigstore asks for; one token serves both the facts and the signature. */
const AUDIENCE = 'sigstore'

/** Seconds that the clocks of runner and issuer may differ. */
const CLOCK_TOLERANCE_S = 60

/** Most characters of a message that a record keeps. */
const MESSAGE_LIMIT = 200

/** The job's OpenID Connect identity, through the runner. The token comes from the job alone, never from a variable. */
export function jobIdentity(
  serverUrl: string,
  available: boolean,
  now: () => Date,
  requestMs = PATIENCE.requestMs,
): Identity {
  const issuer = issuerOf(serverUrl)
  let asked: Promise<string> | undefined
  const token = (): Promise<string> => {
    asked ??= inTime(requestMs, requestToken())
    return asked
  }
  const evidence = () => Promise.all([token(), inTime(requestMs, fetchKeys(issuer))])
  return {
    available,
    issuer,
    token,
    claims: () => evidence().then(([jwt, keys]) => verify(issuer, jwt, keys, now), refused),
  }
}

/** Who issues the tokens of a server's jobs. https://docs.github.com/en/actions/reference/security/oidc */
export function issuerOf(serverUrl: string): string {
  const { hostname } = new URL(serverUrl)
  if (hostname === 'github.com') return 'https://token.actions.githubusercontent.com'
  if (hostname.endsWith('.ghe.com')) return `https://token.actions.${hostname}`
  return `${serverUrl}/_services/token`
}

async function requestToken(): Promise<string> {
  const { getIDToken } = await import('@actions/core')
  return getIDToken(AUDIENCE)
}

type KeySet = Parameters<typeof import('jose').createLocalJWKSet>[0]

/** The keys as the issuer itself publishes them: a redirect is not followed. */
async function fetchKeys(issuer: string): Promise<KeySet> {
  const { HttpClient } = await import('@actions/http-client')
  const client = new HttpClient('delivery-evidence', [], { allowRedirects: false, keepAlive: false })
  const { result } = await client.getJson<KeySet>(`${issuer}/.well-known/jwks`)
  if (result === null) throw new Error(`${issuer} publishes no keys`)
  return result
}

async function verify(issuer: string, jwt: string, keys: KeySet, now: () => Date): Promise<Seen<IdentityClaims>> {
  const { createLocalJWKSet, decodeJwt, jwtVerify } = await import('jose')
  try {
    const { iss } = decodeJwt(jwt)
    if (iss === undefined || !isOf(issuer, iss))
      return unavailable('untrusted', `The identity token was issued by ${brief(iss)}, not by ${issuer}.`)
    const { payload } = await jwtVerify(jwt, createLocalJWKSet(keys), {
      algorithms: ['RS256'],
      issuer: iss,
      audience: AUDIENCE,
      currentDate: now(),
      clockTolerance: CLOCK_TOLERANCE_S,
      requiredClaims: ['exp'],
    })
    return observed(payload)
  } catch (error) {
    return unavailable('untrusted', `The identity token does not verify: ${brief(messageOf(error))}.`)
  }
}

/** An enterprise may have its own issuer one step below the usual one; the keys are the same. */
const isOf = (issuer: string, iss: string): boolean =>
  iss === issuer || (iss.startsWith(`${issuer}/`) && /^[\w-]+$/.test(iss.slice(issuer.length + 1)))

const refused = (error: unknown): Unavailable =>
  unavailable(
    isTimeout(error) ? 'timeout' : 'unreachable',
    `Token or keys could not be had: ${brief(messageOf(error))}`,
  )

const brief = (text: unknown): string => String(text).replaceAll(/\s+/g, ' ').slice(0, MESSAGE_LIMIT).toWellFormed()
