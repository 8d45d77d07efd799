import { describe, expect, it } from 'vitest'
import { payloadOf, readBundle } from '../../src/signers/bundle.ts'
import { PATIENCE } from '../../src/signers/define.ts'
import { key } from '../../src/signers/key.ts'
import { keyPair, materialsWith, sampleStatement, withChanged } from './sample.ts'

const pem = keyPair('ed25519').privateKey
const bundle = await key.sign(sampleStatement, null, materialsWith({ pem }), PATIENCE)

describe('readBundle', () => {
  it('reads what the signers write, and says which of them it was', async () => {
    const read = await readBundle(bundle)
    expect(read).toMatchObject({ status: 'read', signer: 'key' })
    expect(read.status === 'read' && payloadOf(read.bundle)).toEqual(Buffer.from(sampleStatement))
  })

  it.each([
    ['no JSON', 'sesame', 'is not a Sigstore bundle'],
    ['null', 'null', 'is not a Sigstore bundle'],
    ['an empty object', '{}', 'is not a Sigstore bundle'],
    ['another version', withChanged(bundle, 'bundle.v0.3', 'bundle.v0.4'), 'media type'],
    ['another kind of payload', withChanged(bundle, 'vnd.in-toto+json', 'json'), 'no in-toto statement'],
    ['no signature', withChanged(bundle, /"signatures":\[[^\]]*\]/, '"signatures":[]'), 'is not a Sigstore bundle'],
    ['neither key nor certificate', withChanged(bundle, /"publicKey":\{[^}]*\},?/, ''), 'is not a Sigstore bundle'],
  ])('refuses %s', async (_title, text, why) => {
    expect(await readBundle(text)).toMatchObject({
      status: 'refused',
      reason: 'malformed',
      why: expect.stringContaining(why),
    })
  })
})
