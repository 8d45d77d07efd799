import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { EvidenceError } from '../../src/model/errors.ts'
import { Secret } from '../../src/model/secret.ts'
import { readPrivateKey } from '../../src/signers/private-key.ts'
import { keyPair } from './sample.ts'

const pkcs8 = { type: 'pkcs8', format: 'pem' } as const
const locked = { ...pkcs8, cipher: 'aes-256-cbc', passphrase: 'sesame' } as const
const ec = keyPair('P-256')
const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
const traditional = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
  type: 'sec1',
  format: 'pem',
})

describe('readPrivateKey', () => {
  it.each([
    ['PKCS#8 Ed25519', keyPair('ed25519').privateKey],
    ['PKCS#8 P-256', ec.privateKey],
    ['SEC1 P-256', traditional.toString()],
    ['CRLF line ends', ec.privateKey.replaceAll('\n', '\r\n')],
  ])('reads %s', (_title, pem) => {
    expect(readPrivateKey(new Secret(pem)).type).toBe('private')
  })

  it.each([
    ['a public key', ec.publicKey, 'is a public key'],
    ['a certificate', '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----', 'is a certificate'],
    ['an encrypted key', generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export(locked), 'is encrypted'],
    ['an OpenSSH key', '-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl\n-----END OPENSSH PRIVATE KEY-----', 'OpenSSH'],
    ['escaped line ends', ec.privateKey.replaceAll('\n', '\\n'), 'two characters'],
    ['a P-384 key', p384.export(pkcs8), 'is a ec secp384r1 key'],
    ['an RSA key', rsa.export(pkcs8), 'is a rsa key'],
    ['no key', 'sesame', 'is not a private key'],
    ['nothing', '', 'is not a private key'],
  ])('says of %s what it is, and what to give instead', (_title, pem, what) => {
    const read = () => readPrivateKey(new Secret(pem.toString()))
    expect(read).toThrow(what)
    expect(read).toThrow(EvidenceError)
  })

  it('repeats nothing of the secret', () => {
    const broken = ec.privateKey.replace(/\n[^-]{6}/, '\nsesame')
    let message = ''
    try {
      readPrivateKey(new Secret(broken))
    } catch (error) {
      message = error instanceof EvidenceError ? `${error.message}${error.remedy}${String(error.cause)}` : ''
    }
    expect(message).toContain('is not a private key')
    expect(message).not.toContain('sesame')
  })
})
