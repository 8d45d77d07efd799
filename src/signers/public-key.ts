import { createHash, createPublicKey, type KeyObject } from 'node:crypto'
import { EvidenceError, messageOf } from '../model/errors.ts'

/** A public key under the name by which a bundle refers to it. */
export interface PublicKey {
  /** Hex sha256 of the key's SubjectPublicKeyInfo in DER. */
  readonly hint: string
  readonly spki: Buffer
}

/** The kinds of key that sign and verify here, in the words of an error message. */
export const KEY_KINDS = 'ECDSA P-256 or Ed25519'

/** Whether a key is of a kind that signs and verifies here. Everybody's tools can check both. */
export function isSupported({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): boolean {
  const ed25519 = asymmetricKeyType === 'ed25519'
  return ed25519 || (asymmetricKeyType === 'ec' && asymmetricKeyDetails?.namedCurve === 'prime256v1')
}

/** The public half of a key, and its name. */
export function publicKeyOf(key: KeyObject): PublicKey {
  const spki = (key.type === 'private' ? createPublicKey(key) : key).export({ type: 'spki', format: 'der' })
  return { hint: createHash('sha256').update(spki).digest('hex'), spki }
}

/** Reads a public key in PEM. Throws an EvidenceError `VERIFY`. */
export function readPublicKey(pem: string): PublicKey {
  if (!pem.includes('-----BEGIN PUBLIC KEY-----')) throw unfit('it is not a public key in PEM')
  let key: KeyObject
  try {
    key = createPublicKey(pem)
  } catch (error) {
    throw unfit(messageOf(error))
  }
  if (!isSupported(key)) throw unfit(`it is not an ${KEY_KINDS} key`)
  return publicKeyOf(key)
}

function unfit(why: string): EvidenceError {
  const remedy =
    'Give the public half of the signing key: `openssl pkey -in key.pem -pubout -out key.pub.pem` writes it.'
  return new EvidenceError('VERIFY', `The public key cannot be used: ${why}.`, remedy)
}
