import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isSupported, publicKeyOf, readPublicKey } from '../../src/signers/public-key.ts'
import { keyPair } from './sample.ts'

const spki = { type: 'spki', format: 'pem' } as const

describe('readPublicKey', () => {
  it.each(['ed25519', 'P-256'] as const)('reads an %s key and names it by its digest', (kind) => {
    expect(readPublicKey(keyPair(kind).publicKey).hint).toMatch(/^[0-9a-f]{64}$/)
  })

  it.each([
    ['a private key', keyPair('ed25519').privateKey],
    ['nonsense', 'sesame'],
    ['a broken key', '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----'],
    ['a P-384 key', generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey.export(spki).toString()],
  ])('refuses %s', (_title, pem) => {
    expect(() => readPublicKey(pem)).toThrow('The public key cannot be used')
  })

  it('names both halves of a pair alike', () => {
    const pair = generateKeyPairSync('ed25519')
    expect(isSupported(pair.privateKey)).toBe(true)
    expect(publicKeyOf(pair.privateKey)).toEqual(publicKeyOf(pair.publicKey))
  })
})
