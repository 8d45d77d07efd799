import { sign } from 'node:crypto'
import { EvidenceError } from '../model/errors.ts'
import { payloadOf } from './bundle.ts'
import { defineSigner } from './define.ts'
import { readPrivateKey } from './private-key.ts'
import { publicKeyOf } from './public-key.ts'
import { PAYLOAD_TYPE } from './statement.ts'
import { refusalOf, refused } from './verification.ts'

/** Signs with a key from a secret. It proves who held the key, and nothing of the job that used it. */
export const key = defineSigner({
  id: 'key',

  async sign(statement, _instance, { signingKey }) {
    if (signingKey === undefined)
      throw new EvidenceError(
        'SIGN',
        'There is no signing key.',
        'Pass a PEM private key from a secret as `signing-key`.',
      )
    const privateKey = readPrivateKey(signingKey)
    const { bundleToJSON, toDSSEBundle } = await import('@sigstore/bundle')
    const digest = privateKey.asymmetricKeyType === 'ec' ? 'sha256' : null
    const artifact = Buffer.from(statement)
    const signature = sign(digest, preAuthenticated(artifact), privateKey)
    const keyHint = publicKeyOf(privateKey).hint
    const bundle = toDSSEBundle({ artifact, artifactType: PAYLOAD_TYPE, signature, keyHint })
    // The hint stands in the material. Go's clients (cosign, gh) pass over a signature whose keyid is not their own kind of fingerprint.
    for (const made of bundle.content.dsseEnvelope.signatures) made.keyid = ''
    return JSON.stringify(bundleToJSON(bundle))
  },

  async verify(bundle, { keys }) {
    const payload = payloadOf(bundle)
    const material = bundle.verificationMaterial.content
    if (payload === undefined || material.$case !== 'publicKey')
      return refused('malformed', 'The bundle is not signed with a key.')
    const { hint } = material.publicKey
    if (keys.length === 0)
      return refused('no-trust-material', 'It is signed with a key, and no public key was given to check it with.')
    const { toSignedEntity, toTrustMaterial, Verifier } = await import('@sigstore/verify')
    const { TrustedRoot } = await import('@sigstore/protobuf-specs')
    const known = Object.fromEntries(keys.map(({ hint, spki }) => [hint, { rawBytes: spki, keyDetails: 0 }]))
    try {
      const trust = toTrustMaterial(TrustedRoot.fromJSON({}), known)
      new Verifier(trust, { tlogThreshold: 0, timestampThreshold: 0 }).verify(toSignedEntity(bundle))
      return { status: 'verified', by: { signer: 'key', hint }, timestamps: [], payload }
    } catch (error) {
      return refusalOf(error)
    }
  },
})

/** What is signed of a DSSE envelope: https://github.com/secure-systems-lab/dsse/blob/master/protocol.md */
function preAuthenticated(payload: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`DSSEv1 ${PAYLOAD_TYPE.length} ${PAYLOAD_TYPE} ${payload.length} `), payload])
}
