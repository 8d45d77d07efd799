import type { Bundle } from '@sigstore/bundle'
import type { TrustedRoot } from '@sigstore/protobuf-specs'
import type { SignedEntity } from '@sigstore/verify'
import { EvidenceError } from '../model/errors.ts'
import { REFUSALS, type Refused, type Verification } from '../model/verification.ts'
import { payloadOf } from './bundle.ts'
import { identityOf } from './certificate.ts'
import { defineSigner } from './define.ts'
import { builderFor } from './services.ts'
import { signingError, within } from './signing-error.ts'
import { PAYLOAD_TYPE } from './statement.ts'
import { refusalOf, refused } from './verification.ts'

/** Signs without a key to keep: Fulcio certifies a key of this moment for the job's identity, and a log or a clock says when. */
export const sigstore = defineSigner({
  id: 'sigstore',

  async sign(statement, instance, materials, patience) {
    if (instance === null)
      throw new EvidenceError('SIGN', 'No Sigstore instance was chosen.', 'Set `sigstore-instance`.')
    const { bundleToJSON } = await import('@sigstore/bundle')
    const builder = await builderFor(instance, materials, patience)
    try {
      const bundle = await within(patience.whole, builder.create({ data: Buffer.from(statement), type: PAYLOAD_TYPE }))
      return JSON.stringify(bundleToJSON(bundle))
    } catch (error) {
      throw signingError(error)
    }
  },

  async verify(bundle, { roots }) {
    if (roots.length === 0)
      return refused(
        'no-trust-material',
        'It is signed with a certificate, and no trusted root was given to check it with.',
      )
    const answers: Refused[] = []
    for (const root of roots) {
      const answer = await verifyUnder(root, bundle)
      if (answer.status === 'verified') return answer
      answers.push(answer)
    }
    return mostTelling(answers)
  },
})

/**
 * Checks a bundle against one instance, asking for as much as it offers: a log's promise where it has a log. A time from its log or
 * its clock is always asked for, because a certificate that lived ten minutes says nothing without one. Each root is tried on its own,
 * so one instance's clock can't vouch for another's certificate. No policy goes to the library: its names are unanchored patterns.
 */
async function verifyUnder(root: TrustedRoot, bundle: Bundle): Promise<Verification> {
  const payload = payloadOf(bundle)
  if (payload === undefined) return refused('malformed', 'The bundle holds no in-toto statement.')
  const { toSignedEntity, toTrustMaterial, Verifier } = await import('@sigstore/verify')
  const thresholds = {
    timestampThreshold: 1,
    tlogThreshold: root.tlogs.length === 0 ? 0 : 1,
    ctlogThreshold: root.ctlogs.length === 0 ? 0 : 1,
  }
  try {
    const entity = toSignedEntity(bundle)
    const signer = new Verifier(toTrustMaterial(root), thresholds).verify(entity)
    const by = { signer: 'sigstore', identity: identityOf(signer) } as const
    return { status: 'verified', by, timestamps: timesOf(entity), payload }
  } catch (error) {
    return refusalOf(error)
  }
}

function timesOf({ timestamps }: SignedEntity): string[] {
  const times = timestamps.map((time) =>
    time.$case === 'timestamp-authority'
      ? time.timestamp.signingTime
      : new Date(Number(time.tlogEntry.integratedTime) * 1000),
  )
  return [...new Set(times.map((time) => time.toISOString()))].sort()
}

/** Of what several instances answered, the refusal that came furthest: the others do not know this signer at all. */
function mostTelling(answers: readonly Refused[]): Refused {
  const [first] = answers.toSorted((a, b) => REFUSALS.indexOf(b.reason) - REFUSALS.indexOf(a.reason))
  return first ?? refused('no-trust-material', 'There is nothing to check the signature against.')
}
