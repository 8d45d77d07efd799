import type { Receipt } from '../model/delivery.ts'
import type { Unavailable } from '../model/fact.ts'
import { at } from '../model/json.ts'
import { defineSink } from './define.ts'

const SINK = 'attestation-store'

/** https://docs.github.com/en/actions/concepts/security/artifact-attestations */
export const attestationStore = defineSink({
  id: SINK,
  title: "GitHub's attestations of the repository",
  keeps: 'signature',
  async deliver({ bundle }, { attestations }) {
    if (bundle === undefined) return skipped('The record is not signed.', 'Close the gap of the signature.')
    if (!hasCertificate(bundle))
      return skipped('GitHub stores attestations that were signed with a certificate only.', 'Sign with Sigstore.')
    const stored = await attestations.store(bundle)
    if (stored.status === 'observed') {
      const { id, url } = stored.value
      return { sink: SINK, status: 'taken', id: String(id), url, expiresAt: undefined, gaps: [] }
    }
    return stored.status === 'unavailable' ? refusedWith(stored) : failed('GitHub named no attestation.', AGAIN)
  },
})

const AGAIN = 'Run the job again; the artifact holds the same bundle.'

const skipped = (why: string, remedy: string): Receipt => ({ sink: SINK, status: 'skipped', why, remedy })
const failed = (why: string, remedy: string): Receipt => ({ sink: SINK, status: 'failed', why, remedy })

/** Whether a bundle names its signer by a certificate, and not by a key. */
function hasCertificate(bundle: string): boolean {
  const material = at(JSON.parse(bundle), 'verificationMaterial')
  return at(material, 'certificate') !== undefined || at(material, 'x509CertificateChain') !== undefined
}

/** GitHub says this, with more than one status, where the plan has no attestations for a private repository. */
const NOT_IN_PLAN = /feature not available/i

function refusedWith({ reason, detail, needs }: Unavailable): Receipt {
  if (NOT_IN_PLAN.test(detail))
    return failed(
      detail,
      'GitHub stores attestations of public repositories, and of private ones with GitHub Enterprise Cloud. The artifact holds the same bundle.',
    )
  if (reason === 'forbidden') {
    const permission = needs.length > 0 ? needs.join(', ') : 'attestations: write'
    return { sink: SINK, status: 'forbidden', why: detail, remedy: `Give the job's token ${permission}.` }
  }
  if (reason === 'not-found')
    return failed(detail, "Give the job's token attestations: write; GitHub Enterprise Server has no such store.")
  return failed(detail, AGAIN)
}
