import { createPrivateKey, type KeyObject } from 'node:crypto'
import { EvidenceError } from '../model/errors.ts'
import type { Secret } from '../model/secret.ts'
import { isSupported, KEY_KINDS } from './public-key.ts'

const remedy =
  'Put an unencrypted PEM private key into a secret and pass it as `signing-key`: `openssl genpkey -algorithm ed25519` makes one.'

/** Reads the signing key. Throws an EvidenceError `SIGN` that says what it got instead, and never any part of the key. */
export function readPrivateKey(secret: Secret): KeyObject {
  const pem = secret.reveal()
  const mistake = mistakes.find(({ sign }) => sign.test(pem))
  if (mistake !== undefined) throw unfit(mistake.what)
  const key = parse(pem)
  if (!isSupported(key)) throw unfit(`is a ${kindOf(key)} key, and only ${KEY_KINDS} keys sign here`)
  return key
}

const mistakes = [
  { sign: /-----BEGIN (RSA )?PUBLIC KEY-----/, what: 'is a public key' },
  { sign: /-----BEGIN CERTIFICATE-----/, what: 'is a certificate' },
  { sign: /-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED/m, what: 'is encrypted' },
  { sign: /-----BEGIN OPENSSH PRIVATE KEY-----/, what: 'is an OpenSSH key, and not PEM (PKCS#8)' },
  { sign: /-----BEGIN [A-Z ]*PRIVATE KEY-----\\n/, what: 'has its line ends written as the two characters "\\n"' },
]

function parse(pem: string): KeyObject {
  try {
    return createPrivateKey(pem)
  } catch {
    throw unfit('is not a private key in PEM')
  }
}

function kindOf({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): string {
  return [asymmetricKeyType, asymmetricKeyDetails?.namedCurve].filter((word) => word !== undefined).join(' ')
}

function unfit(what: string): EvidenceError {
  return new EvidenceError('SIGN', `The signing key ${what}.`, remedy)
}
