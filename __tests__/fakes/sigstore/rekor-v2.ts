import { X509Certificate } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Handler, Loopback } from '../loopback.ts'
import { sha256, verifiedEnvelope } from './dsse.ts'
import { memberAt, refusingBadRequests, textAt } from './shape.ts'
import type { TransparencyLog } from './transparency-log.ts'

/**
 * Serves version 2 of Rekor's API for DSSE envelopes. Its entries carry no time: only a timestamp tells when they were made.
 * This is how @sigstore/sign 5 and @sigstore/verify 4 speak it; sigstore-python 4.5 wants envelopes logged as hashedrekord and refuses these.
 * https://github.com/sigstore/rekor-tiles/blob/main/api/proto/rekor/v2/rekor_service.proto
 */
export function routeRekorV2(loopback: Loopback, path: string, log: TransparencyLog): void {
  const createEntry: Handler = ({ body }) => {
    const leaf = Buffer.from(canonicalize(canonicalDsse(JSON.parse(body.toString()))) ?? '')
    return { status: 201, body: logged(log, leaf) }
  }
  loopback.route('POST', `${path}/api/v2/log/entries`, refusingBadRequests(createEntry))
}

function logged(log: TransparencyLog, leaf: Buffer): Record<string, unknown> {
  const { index, size, root, hashes, checkpoint } = log.append(leaf)
  return {
    logIndex: String(index),
    logId: { keyId: log.id.toString('base64') },
    kindVersion: { kind: 'dsse', version: '0.0.2' },
    inclusionProof: {
      logIndex: String(index),
      treeSize: String(size),
      rootHash: root.toString('base64'),
      hashes: hashes.map((hash) => hash.toString('base64')),
      checkpoint: { envelope: checkpoint },
    },
    canonicalizedBody: leaf.toString('base64'),
  }
}

function canonicalDsse(request: unknown): object {
  const rawBytes = textAt(request, 'dsseRequestV002', 'verifiers', 0, 'x509Certificate', 'rawBytes')
  const keyDetails = textAt(request, 'dsseRequestV002', 'verifiers', 0, 'keyDetails')
  const { publicKey } = new X509Certificate(Buffer.from(rawBytes, 'base64'))
  const { payload, signature } = verifiedEnvelope(memberAt(request, 'dsseRequestV002', 'envelope'), publicKey)
  const dsseV002 = {
    payloadHash: { algorithm: 'SHA2_256', digest: sha256(payload).toString('base64') },
    signatures: [{ content: signature, verifier: { x509Certificate: { rawBytes }, keyDetails } }],
  }
  return { apiVersion: '0.0.2', kind: 'dsse', spec: { dsseV002 } }
}
