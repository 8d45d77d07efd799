import { messageOf } from '../model/errors.ts'
import { observed, type Seen, unavailable } from '../model/fact.ts'
import type { Identity, IdentityClaims } from '../model/world.ts'
import { REQUEST_TIMEOUT_MS } from './patience.ts'

/** The audience Sigstore asks for; one token serves both the facts and the signature. */
const AUDIENCE = 'sigstore'

/** Seconds that the clocks of runner and issuer may differ. */
const CLOCK_TOLERANCE_S = 60

/** The job's OpenID Connect identity, through the runner. The token comes from the job alone, never from a variable. */
export function jobIdentity(serverUrl: string, available: boolean, now: () => Date): Identity {
  const issuer = issuerOf(serverUrl)
  let asked: Promise<string> | undefined
  const token = (): Promise<string> => {
    asked ??= withinTime(requestToken())
    return asked
  }
  return { available, issuer, token, claims: () => verify(issuer, token, now) }
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

async function verify(issuer: string, token: () => Promise<string>, now: () => Date): Promise<Seen<IdentityClaims>> {
  const { createLocalJWKSet, decodeJwt, jwtVerify } = await import('jose')
  try {
    const [jwt, keys] = await Promise.all([token(), withinTime(fetchKeys(issuer))])
    const { iss } = decodeJwt(jwt)
    // An enterprise may have its own issuer below the usual one; the keys are the same.
    if (iss === undefined || !(iss === issuer || iss.startsWith(`${issuer}/`)))
      return unavailable('untrusted', `The identity token was issued by ${iss}, not by ${issuer}.`)
    const options = { issuer: iss, audience: AUDIENCE, currentDate: now(), clockTolerance: CLOCK_TOLERANCE_S }
    const { payload } = await jwtVerify(jwt, createLocalJWKSet(keys), options)
    return observed(payload)
  } catch (error) {
    return isJoseError(error)
      ? unavailable('untrusted', `The identity token does not verify: ${messageOf(error)}.`)
      : unavailable('unreachable', `No identity token could be had: ${messageOf(error)}`.slice(0, 200))
  }
}

const isJoseError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('ERR_J')

type KeySet = Parameters<typeof import('jose').createLocalJWKSet>[0]

async function fetchKeys(issuer: string): Promise<KeySet> {
  const { HttpClient } = await import('@actions/http-client')
  const client = new HttpClient('delivery-evidence', [], { socketTimeout: REQUEST_TIMEOUT_MS, keepAlive: false })
  const { result } = await client.getJson<KeySet>(`${issuer}/.well-known/jwks`)
  if (result === null) throw new Error(`${issuer} publishes no keys`)
  return result
}

/** Gives up on what takes longer than a request may. */
async function withinTime<T>(promise: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error('no answer in time')), REQUEST_TIMEOUT_MS)
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
