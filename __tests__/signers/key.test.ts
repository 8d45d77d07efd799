import { createHash, createPublicKey } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { PATIENCE } from '../../src/signers/define.ts'
import { key } from '../../src/signers/key.ts'
import { readTrust } from '../../src/signers/trust.ts'
import { verifyBundle } from '../../src/signers/verify.ts'
import { keyPair, materialsWith, sampleStatement, withChanged } from './sample.ts'

const signed = async (pem: string) => await key.sign(sampleStatement, null, materialsWith({ pem }), PATIENCE)
const trusting = async (...keys: string[]) => await readTrust({ trustedRoots: [], keys })

describe('the key signer', () => {
  it.each(['ed25519', 'P-256'] as const)('signs with %s a bundle that verifies with the public key', async (kind) => {
    const pair = keyPair(kind)
    const bundle = await signed(pair.privateKey)
    const spki = createPublicKey(pair.publicKey).export({ type: 'spki', format: 'der' })
    const hint = createHash('sha256').update(spki).digest('hex')
    expect(JSON.parse(bundle)).toMatchObject({
      mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
      verificationMaterial: { publicKey: { hint } },
      dsseEnvelope: { payloadType: 'application/vnd.in-toto+json' },
    })
    const answer = await verifyBundle(bundle, await trusting(keyPair(kind).publicKey, pair.publicKey))
    expect(answer).toMatchObject({ status: 'verified', by: { signer: 'key', hint }, timestamps: [] })
    expect(answer.status === 'verified' && Buffer.from(answer.payload)).toEqual(Buffer.from(sampleStatement))
  })

  it('refuses another key, a changed statement and a changed signature', async () => {
    const pair = keyPair('ed25519')
    const bundle = await signed(pair.privateKey)
    const trust = await trusting(pair.publicKey)
    const other = await trusting(keyPair('ed25519').publicKey)
    expect(await verifyBundle(bundle, other)).toMatchObject({ status: 'refused', reason: 'untrusted-key' })
    const forged = Buffer.from(Buffer.from(sampleStatement).toString().replace('allow', 'deny!')).toString('base64')
    const payload = withChanged(bundle, /"payload":"[^"]+"/, `"payload":"${forged}"`)
    expect(await verifyBundle(payload, trust)).toMatchObject({ reason: 'bad-signature' })
    const another = /"sig":"A/.test(bundle) ? 'B' : 'A'
    const signature = withChanged(bundle, /"sig":"./, `"sig":"${another}`)
    expect(await verifyBundle(signature, trust)).toMatchObject({ reason: 'bad-signature' })
  })

  it('refuses when no key was given to check it with', async () => {
    const bundle = await signed(keyPair('ed25519').privateKey)
    expect(await verifyBundle(bundle, await trusting())).toMatchObject({ reason: 'no-trust-material' })
  })

  it('cannot sign without a key', async () => {
    const attempt = key.sign(sampleStatement, null, materialsWith({}), PATIENCE)
    await expect(attempt).rejects.toMatchObject({ code: 'SIGN', remedy: expect.stringContaining('signing-key') })
  })
})
