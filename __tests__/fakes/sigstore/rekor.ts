import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto'
import type { Handler, Loopback } from '../loopback.ts'
import type { Clock } from './clock.ts'
import { BadRequest, refusingBadRequests, textAt } from './shape.ts'
import type { TransparencyLog } from './transparency-log.ts'

/**
 * Serves version 1 of Rekor's API. Like the real one it takes no entry whose signature does not verify, and logs the
 * canonical form of what was proposed.
 * https://github.com/sigstore/rekor/tree/main/pkg/types
 */
export function routeRekor(loopback: Loopback, path: string, log: TransparencyLog, clock: Clock): void {
  const createEntry: Handler = ({ body }) => {
    const proposed: unknown = JSON.parse(body.toString())
    const kind = textAt(proposed, 'kind')
    const entry = kind === 'dsse' ? canonicalDsse(proposed) : canonicalHash(proposed, kind)
    return { status: 201, body: log.append(entry, clock.present()) }
  }
  loopback.route('POST', `${path}/api/v1/log/entries`, refusingBadRequests(createEntry))
}

function canonicalDsse(proposed: unknown): object {
  const text = textAt(proposed, 'spec', 'proposedContent', 'envelope')
  const verifier = textAt(proposed, 'spec', 'proposedContent', 'verifiers', 0)
  const envelope: unknown = JSON.parse(text)
  const payload = Buffer.from(textAt(envelope, 'payload'), 'base64')
  const signature = textAt(envelope, 'signatures', 0, 'sig')
  const signed = preAuthenticated(textAt(envelope, 'payloadType'), payload)
  if (!verify('sha256', signed, keyOf(verifier), Buffer.from(signature, 'base64')))
    throw new BadRequest('verifying signature: could not verify envelope')
  const spec = {
    envelopeHash: { algorithm: 'sha256', value: sha256(Buffer.from(text)) },
    payloadHash: { algorithm: 'sha256', value: sha256(payload) },
    signatures: [{ signature, verifier }],
  }
  return { apiVersion: '0.0.1', kind: 'dsse', spec }
}

/** A hashedrekord is canonical as proposed. Its signature is over a digest, which Node cannot check without the data. */
function canonicalHash(proposed: unknown, kind: string): object {
  if (kind !== 'hashedrekord' || typeof proposed !== 'object' || proposed === null)
    throw new BadRequest(`entry kind ${kind} is not supported`)
  return proposed
}

function keyOf(verifier: string): KeyObject {
  return createPublicKey(Buffer.from(verifier, 'base64'))
}

/** https://github.com/secure-systems-lab/dsse/blob/master/protocol.md */
function preAuthenticated(type: string, payload: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`DSSEv1 ${Buffer.byteLength(type)} ${type} ${payload.length} `, 'utf8'), payload])
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
