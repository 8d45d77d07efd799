import { describe, expect, it } from 'vitest'
import { readTrust } from '../../src/signers/trust.ts'
import { keyPair } from './sample.ts'

const root = {
  mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
  certificateAuthorities: [{ uri: 'https://fulcio.acme.test', certChain: { certificates: [] } }],
}
const text = JSON.stringify(root)
const roots = async (...trustedRoots: string[]) => (await readTrust({ trustedRoots, keys: [] })).roots

describe('readTrust', () => {
  it('reads one root however it is laid out, and several as JSON lines', async () => {
    expect(await roots(text)).toHaveLength(1)
    expect(await roots(JSON.stringify(root, null, 2))).toHaveLength(1)
    expect(await roots(`${text}\n${text}\n`, text)).toHaveLength(3)
  })

  it.each([
    ['nothing', ''],
    ['no JSON', 'sesame'],
    ['a broken line', `${text}\n{`],
    ['a root without authorities', '{}'],
    ['null', 'null'],
  ])('refuses %s and says how to get a root', async (_title, given) => {
    await expect(roots(given)).rejects.toMatchObject({
      code: 'VERIFY',
      remedy: expect.stringContaining('gh attestation trusted-root > trusted_root.jsonl'),
    })
  })

  it('reads public keys', async () => {
    const { keys } = await readTrust({ trustedRoots: [], keys: [keyPair('ed25519').publicKey] })
    expect(keys).toHaveLength(1)
  })
})
