import { createHash } from 'node:crypto'

/** What a verifier must know about the parts of a Sigstore instance, in DER. */
export interface Authorities {
  readonly origin: string
  readonly start: Date
  readonly fulcio: Buffer
  readonly rekor: Buffer
  readonly rekorV2: Buffer
  readonly ctlogs: readonly Buffer[]
  readonly timestamp: readonly Buffer[]
}

/** Where the services of the instance are, below the loopback's origin. */
export const paths = {
  fulcio: '/_sigstore/fulcio',
  rekor: '/_sigstore/rekor',
  rekorV2: '/_sigstore/rekor-v2',
  ctlog: '/_sigstore/ctlog',
  timestamp: '/_sigstore/timestamp',
}

const operator = 'fake.sigstore.test'

/** The SigningConfig (v0.2, JSON form) by which a signer finds the services, with Rekor in one of its two versions. */
export function signingConfigOf(
  { origin, start }: Authorities,
  oidcUrl: string,
  rekorVersion: 1 | 2,
): Record<string, unknown> {
  const service = (url: string, majorApiVersion = 1): Record<string, unknown> => {
    return { url, majorApiVersion, validFor: { start: start.toISOString() }, operator }
  }
  return {
    mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json',
    caUrls: [service(`${origin}${paths.fulcio}`)],
    oidcUrls: [service(oidcUrl)],
    rekorTlogUrls: [service(origin + (rekorVersion === 1 ? paths.rekor : paths.rekorV2), rekorVersion)],
    rekorTlogConfig: { selector: 'ANY' },
    tsaUrls: [service(`${origin}${paths.timestamp}/api/v1/timestamp`)],
    tsaConfig: { selector: 'ANY' },
  }
}

/** The TrustedRoot (JSON form) with which any Sigstore client verifies what this instance signed. */
export function trustedRootOf({ origin, start, ...keys }: Authorities): Record<string, unknown> {
  const validFor = { start: start.toISOString() }
  const log = (path: string, key: Buffer): Record<string, unknown> => ({
    baseUrl: `${origin}${path}`,
    hashAlgorithm: 'SHA2_256',
    publicKey: { rawBytes: key.toString('base64'), keyDetails: 'PKIX_ECDSA_P256_SHA_256', validFor },
    logId: { keyId: createHash('sha256').update(key).digest('base64') },
  })
  const authority = (path: string, commonName: string, chain: readonly Buffer[]): Record<string, unknown> => ({
    subject: { organization: 'sigstore.mock', commonName },
    uri: `${origin}${path}`,
    certChain: { certificates: chain.map((certificate) => ({ rawBytes: certificate.toString('base64') })) },
    validFor,
  })
  return {
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: [log(paths.rekor, keys.rekor), log(paths.rekorV2, keys.rekorV2)],
    certificateAuthorities: [authority(paths.fulcio, 'sigstore', [keys.fulcio])],
    ctlogs: keys.ctlogs.map((key) => log(paths.ctlog, key)),
    timestampAuthorities: [authority(paths.timestamp, 'tsa', keys.timestamp)],
  }
}
