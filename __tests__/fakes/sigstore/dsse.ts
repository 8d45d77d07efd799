import { createHash, type KeyObject, verify } from 'node:crypto'
import { BadRequest, textAt } from './shape.ts'

/** A DSSE envelope with one signature, parsed from JSON. */
export interface SignedEnvelope {
  readonly payload: Buffer
  /** Base64. */
  readonly signature: string
}

/** The envelope, if the key signed it; Rekor logs no other. https://github.com/secure-systems-lab/dsse/blob/master/protocol.md */
export function verifiedEnvelope(envelope: unknown, key: KeyObject): SignedEnvelope {
  const type = textAt(envelope, 'payloadType')
  const payload = Buffer.from(textAt(envelope, 'payload'), 'base64')
  const signature = textAt(envelope, 'signatures', 0, 'sig')
  const signed = Buffer.concat([Buffer.from(`DSSEv1 ${Buffer.byteLength(type)} ${type} ${payload.length} `), payload])
  if (!verify('sha256', signed, key, Buffer.from(signature, 'base64')))
    throw new BadRequest('verifying signature: could not verify envelope')
  return { payload, signature }
}

export function sha256(bytes: Buffer | string): Buffer {
  return createHash('sha256').update(bytes).digest()
}
