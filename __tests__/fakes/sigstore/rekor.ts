import { createPublicKey, randomBytes } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Handler, Loopback } from '../loopback.ts'
import type { Clock } from './clock.ts'
import { sha256, verifiedEnvelope } from './dsse.ts'
import { BadRequest, refusingBadRequests, textAt } from './shape.ts'
import type { TransparencyLog } from './transparency-log.ts'

/**
 * Serves version 1 of Rekor's API. Like the real one it takes no entry whose signature does not verify, and logs the canonical form of
 * what was proposed. https://github.com/sigstore/rekor/blob/main/openapi.yaml
 */
export function routeRekor(loopback: Loopback, path: string, log: TransparencyLog, clock: Clock): void {
  const treeId = BigInt(`0x${randomBytes(7).toString('hex')}`)
  const createEntry: Handler = ({ body }) => {
    const proposed: unknown = JSON.parse(body.toString())
    const kind = textAt(proposed, 'kind')
    const entry = kind === 'dsse' ? canonicalDsse(proposed) : canonicalHash(proposed, kind)
    return { status: 201, body: logged(log, treeId, entry, clock.present()) }
  }
  loopback.route('POST', `${path}/api/v1/log/entries`, refusingBadRequests(createEntry))
}

/** The answer to a new entry, by the entry's UUID. */
function logged(log: TransparencyLog, treeId: bigint, entry: object, time: Date): Record<string, unknown> {
  const leaf = canonical(entry)
  const integratedTime = time.getTime() / 1000
  const proof = log.append(leaf, ` - ${treeId}`, `Timestamp: ${time.getTime()}000000\n`)
  const uuid = treeId.toString(16).padStart(16, '0') + sha256(`\0${leaf}`).toString('hex')
  const body = {
    body: leaf.toString('base64'),
    integratedTime,
    logID: log.id.toString('hex'),
    logIndex: proof.index,
  }
  const inclusionProof = {
    logIndex: proof.index,
    treeSize: proof.size,
    rootHash: proof.root.toString('hex'),
    hashes: proof.hashes.map((hash) => hash.toString('hex')),
    checkpoint: proof.checkpoint,
  }
  const signedEntryTimestamp = log.sign(canonical(body)).toString('base64')
  return { [uuid]: { ...body, verification: { inclusionProof, signedEntryTimestamp } } }
}

function canonicalDsse(proposed: unknown): object {
  const text = textAt(proposed, 'spec', 'proposedContent', 'envelope')
  const verifier = textAt(proposed, 'spec', 'proposedContent', 'verifiers', 0)
  const key = createPublicKey(Buffer.from(verifier, 'base64'))
  const { payload, signature } = verifiedEnvelope(JSON.parse(text), key)
  const spec = {
    envelopeHash: { algorithm: 'sha256', value: sha256(text).toString('hex') },
    payloadHash: { algorithm: 'sha256', value: sha256(payload).toString('hex') },
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

function canonical(value: object): Buffer {
  return Buffer.from(canonicalize(value) ?? '')
}
