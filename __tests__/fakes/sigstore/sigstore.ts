import { generateKeyPairSync } from 'node:crypto'
import { initializeCA, initializeCTLog, initializeTSA } from '@sigstore/mock'
import type { IdentityIssuer } from '../identity/issuer.ts'
import type { Loopback } from '../loopback.ts'
import { serverUrlOf } from '../server-url.ts'
import { Clock } from './clock.ts'
import { routeFulcio } from './fulcio.ts'
import { paths, signingConfigOf, trustedRootOf } from './instance.ts'
import { routeRekor } from './rekor.ts'
import { routeRekorV2 } from './rekor-v2.ts'
import { routeTimestamp } from './timestamp.ts'
import { TransparencyLog } from './transparency-log.ts'

/** A Sigstore instance of its own: nothing that it signs is trusted anywhere else. */
export interface SigstoreInstance {
  /** SigningConfig v0.2 in JSON form, with version 1 of Rekor. */
  readonly signingConfig: Readonly<Record<string, unknown>>
  /** The same with version 2 of Rekor, whose entries have no time of their own. */
  readonly signingConfigWithRekorV2: Readonly<Record<string, unknown>>
  /** TrustedRoot in JSON form. */
  readonly trustedRoot: Readonly<Record<string, unknown>>
}

/**
 * Serves Fulcio, Rekor and a timestamp authority on @sigstore/mock. `now` may not be earlier than the moment of the call:
 * the mock's own certificates begin then, by the machine's clock, and last a year.
 * `serverUrl` is what certificates call GitHub; the loopback's own, when left out.
 * Without a `certificateLog`, its certificates stand in no log of certificates, as those of GitHub's own instance.
 */
export async function mountSigstore(
  loopback: Loopback,
  options: {
    issuer: Pick<IdentityIssuer, 'issuer' | 'keys'>
    now: () => Date
    serverUrl?: string
    certificateLog?: false
  },
): Promise<SigstoreInstance> {
  const { issuer, now, serverUrl = serverUrlOf(loopback), certificateLog = true } = options
  const clock = new Clock(now)
  const start = new Date(clock.date)
  const ctlog = await initializeCTLog(keyPair('P-256'), clock.date)
  const fulcio = await initializeCA(keyPair('P-384'), certificateLog ? ctlog : undefined, clock.date)
  const rekor = new TransparencyLog(`${loopback.origin}${paths.rekor}`)
  const rekorV2 = new TransparencyLog(`${loopback.origin}${paths.rekorV2}`)
  const timestamp = await initializeTSA(keyPair('P-384'), clock.date)
  routeFulcio(loopback, paths.fulcio, { authority: fulcio, issuer, clock, serverUrl })
  routeRekor(loopback, paths.rekor, rekor, clock)
  routeRekorV2(loopback, paths.rekorV2, rekorV2)
  routeTimestamp(loopback, paths.timestamp, timestamp, clock)
  const authorities = {
    origin: loopback.origin,
    start,
    fulcio: bytes(fulcio.rootCertificate),
    rekor: rekor.publicKey,
    rekorV2: rekorV2.publicKey,
    ctlogs: certificateLog ? [ctlog.publicKey] : [],
    timestamp: [bytes(timestamp.intCertificate), bytes(timestamp.rootCertificate)],
  }
  return {
    signingConfig: signingConfigOf(authorities, issuer.issuer, 1),
    signingConfigWithRekorV2: signingConfigOf(authorities, issuer.issuer, 2),
    trustedRoot: trustedRootOf(authorities),
  }
}

function keyPair(namedCurve: 'P-256' | 'P-384'): ReturnType<typeof generateKeyPairSync> {
  return generateKeyPairSync('ec', { namedCurve })
}

function bytes(view: ArrayBufferView): Buffer {
  return Buffer.from(view.buffer, view.byteOffset, view.byteLength)
}
