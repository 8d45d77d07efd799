import { randomUUID } from 'node:crypto'
import {
  type CryptoKey,
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  type JSONWebKeySet,
  type JWTPayload,
  SignJWT,
} from 'jose'
import type { Job } from '../job.ts'
import type { Incoming, Loopback, Reply } from '../loopback.ts'
import { serverUrlOf } from '../server-url.ts'
import { claimsOf } from './claims.ts'

/** What ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN hold in one job. */
export interface TokenRequest {
  readonly url: string
  readonly token: string
}

/** How a token is to differ from the true one: other claims (an undefined one is left out), or a signature by another key. */
export interface Forgery {
  readonly claims?: Readonly<Record<string, unknown>>
  readonly signedBy?: CryptoKey
}

/** The identity provider of the fake GitHub. */
export interface IdentityIssuer {
  /** The `iss` of its tokens. */
  readonly issuer: string
  readonly keys: JSONWebKeySet
  /** What the runner gives to the job; undefined unless the job has `id-token: write`. */
  requestFor(job: Job): TokenRequest | undefined
  /** A token as the request URL would answer it. */
  tokenFor(job: Job, audience: string): Promise<string>
  /** From now on every token is forged like this; `{}` makes them true again. */
  forge(forgery: Forgery): void
}

const prefix = '/_services/token'
const requestPath = '/_services/request-token'

/**
 * Serves the issuer at the place where GitHub Enterprise Server has it: discovery document, keys, and the runner's token request.
 * https://docs.github.com/en/actions/concepts/security/openid-connect
 */
export async function mountIdentityIssuer(loopback: Loopback, options: { now: () => Date }): Promise<IdentityIssuer> {
  const issuer = `${serverUrlOf(loopback)}${prefix}`
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
  const jwk = await exportJWK(publicKey)
  const kid = await calculateJwkThumbprint(jwk)
  const keys: JSONWebKeySet = { keys: [{ ...jwk, kid, use: 'sig', alg: 'RS256' }] }
  const jobs = new Map<string, Job>()
  let forgery: Forgery = {}

  const tokenFor = async (job: Job, audience: string): Promise<string> => {
    const claims = { ...claimsOf(job), ...lifetime(options.now()), iss: issuer, aud: audience, jti: randomUUID() }
    return await signed({ ...claims, ...forgery.claims }, kid, forgery.signedBy ?? privateKey)
  }
  const requestFor = (job: Job): TokenRequest | undefined => {
    if (job.permissions['id-token'] !== 'write') return undefined
    const token = Buffer.from(`identity:${job.runId}:${job.checkRunId}:${randomUUID()}`).toString('base64url')
    jobs.set(token, job)
    return { url: `${loopback.origin}${requestPath}?api-version=2.0`, token }
  }
  loopback.route('GET', `${prefix}/.well-known/openid-configuration`, () => ({ status: 200, body: discovery(issuer) }))
  loopback.route('GET', `${prefix}/.well-known/jwks`, () => ({ status: 200, body: keys }))
  loopback.route('GET', requestPath, async (request) => {
    const job = jobs.get(bearerOf(request))
    if (job === undefined) return unauthorized
    const audience = request.url.searchParams.get('audience') ?? `${serverUrlOf(loopback)}/${job.repositoryOwner}`
    return { status: 200, body: { value: await tokenFor(job, audience) } }
  })
  const forge = (next: Forgery): void => {
    forgery = next
  }
  return { issuer, keys, requestFor, tokenFor, forge }
}

const unauthorized: Reply = { status: 401, body: { message: 'The request token is not valid.' } }

function bearerOf({ headers }: Incoming): string {
  return headers.authorization?.replace(/^bearer /i, '') ?? ''
}

/** GitHub's tokens live five minutes and count as valid ten minutes before they are made. */
function lifetime(now: Date): { iat: number; nbf: number; exp: number } {
  const iat = Math.floor(now.getTime() / 1000)
  return { iat, nbf: iat - 600, exp: iat + 300 }
}

async function signed(claims: JWTPayload, kid: string, key: CryptoKey): Promise<string> {
  return await new SignJWT(claims).setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid, x5t: kid }).sign(key)
}

function discovery(issuer: string): Record<string, unknown> {
  return {
    issuer,
    jwks_uri: `${issuer}/.well-known/jwks`,
    subject_types_supported: ['public', 'pairwise'],
    response_types_supported: ['id_token'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid'],
  }
}
