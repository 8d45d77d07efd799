import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import type { initializeCA } from '@sigstore/mock'
import { createLocalJWKSet, type JWTPayload, jwtVerify } from 'jose'
import type { IdentityIssuer } from '../identity/issuer.ts'
import type { Handler, Loopback, Reply } from '../loopback.ts'
import type { Clock } from './clock.ts'
import { extensionsFor } from './extensions.ts'
import { BadRequest, refusingBadRequests, textAt } from './shape.ts'

type CertificateAuthority = Awaited<ReturnType<typeof initializeCA>>

interface Fulcio {
  readonly authority: CertificateAuthority
  /** The one issuer whose tokens it takes. */
  readonly issuer: Pick<IdentityIssuer, 'issuer' | 'keys'>
  readonly clock: Clock
  /** Of the GitHub whose jobs it certifies. */
  readonly serverUrl: string
}

/**
 * Serves certificates for jobs: the token must be the issuer's and made for Sigstore, and the caller must hold the key.
 * The certificate names the workflow that holds the job, as the public Fulcio's does.
 * https://github.com/sigstore/fulcio/blob/main/docs/how-certificate-issuing-works.md
 */
export function routeFulcio(loopback: Loopback, path: string, { authority, issuer, clock, serverUrl }: Fulcio): void {
  const keys = createLocalJWKSet(issuer.keys)
  const createCertificate: Handler = async ({ body }) => {
    const request: unknown = JSON.parse(body.toString())
    const token = textAt(request, 'credentials', 'oidcIdentityToken')
    const expected = { issuer: issuer.issuer, audience: 'sigstore', currentDate: clock.present() }
    const claims = await jwtVerify(token, keys, expected).then(
      ({ payload }) => payload,
      () => undefined,
    )
    if (claims === undefined) return refusal(401, 16, 'There was an error processing the identity token')
    const key = heldKey(request, claims)
    if (key === undefined) return refusal(400, 3, 'The signature supplied in the request could not be verified')
    return await clock.hold(() => certificate(authority, key, claims, serverUrl))
  }
  loopback.route('POST', `${path}/api/v2/signingCert`, refusingBadRequests(createCertificate))
}

/** The key in the request, if whoever asks has signed the token's subject with it. */
function heldKey(request: unknown, claims: JWTPayload): KeyObject | undefined {
  const key = createPublicKey(textAt(request, 'publicKeyRequest', 'publicKey', 'content'))
  const proof = Buffer.from(textAt(request, 'publicKeyRequest', 'proofOfPossession'), 'base64')
  if (claims.sub === undefined) throw new BadRequest('the token has no subject')
  return verify('sha256', Buffer.from(claims.sub), key, proof) ? key : undefined
}

async function certificate(
  authority: CertificateAuthority,
  key: KeyObject,
  claims: JWTPayload,
  url: string,
): Promise<Reply> {
  const leaf = await authority.issueCertificate({
    publicKey: key.export({ format: 'der', type: 'spki' }),
    subjectAltName: `${url}/${textAt(claims, 'job_workflow_ref')}`,
    extensions: extensionsFor(claims, url),
  })
  const certificates = [leaf, authority.rootCertificate].map(pemOf)
  return { status: 201, body: { signedCertificateEmbeddedSct: { chain: { certificates } } } }
}

function pemOf(der: ArrayBufferView): string {
  const text = Buffer.from(der.buffer, der.byteOffset, der.byteLength).toString('base64')
  return `-----BEGIN CERTIFICATE-----\n${text.replace(/.{64}/g, '$&\n').trimEnd()}\n-----END CERTIFICATE-----\n`
}

function refusal(status: number, code: number, message: string): Reply {
  return { status, body: { code, message, details: [] } }
}
