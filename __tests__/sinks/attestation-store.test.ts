import { describe, expect, it } from 'vitest'
import { absent, type Seen, unavailable } from '../../src/model/fact.ts'
import type { StoredAttestation } from '../../src/model/sink-ports.ts'
import { attestationStore } from '../../src/sinks/attestation-store.ts'
import { anEvidence } from '../fixtures/a-delivery.ts'
import { willingPorts } from './ports.ts'

const answering = (seen: Seen<StoredAttestation>) => willingPorts({ attestations: { store: async () => seen } })
const receiptWhen = (seen: Seen<StoredAttestation>) => attestationStore.deliver(anEvidence(), answering(seen))

describe('attestationStore', () => {
  it('takes a bundle that was signed with a certificate', async () => {
    expect(await attestationStore.deliver(anEvidence(), willingPorts())).toEqual({
      sink: 'attestation-store',
      status: 'taken',
      id: '5',
      url: 'https://github.com/acme/shop/attestations/5',
      expiresAt: undefined,
      gaps: [],
    })
  })

  it('is skipped when the record is not signed, or signed with a key', async () => {
    const unsigned = await attestationStore.deliver(anEvidence({ bundle: undefined }), willingPorts())
    expect(unsigned).toMatchObject({ status: 'skipped', why: 'The record is not signed.' })
    const bundle = '{"verificationMaterial":{"publicKey":{"hint":"x"}}}'
    const signedWithKey = await attestationStore.deliver(anEvidence({ bundle }), willingPorts())
    expect(signedWithKey).toMatchObject({ status: 'skipped', remedy: 'Sign with Sigstore.' })
  })

  it('names the permission when the token lacks it', async () => {
    expect(await receiptWhen(unavailable('forbidden', '403: Resource not accessible by integration'))).toMatchObject({
      status: 'forbidden',
      remedy: "Give the job's token attestations: write.",
    })
  })

  it('tells a plan without attestations from a missing permission', async () => {
    const detail = '403: Feature not available for the acme organization.'
    expect(await receiptWhen(unavailable('forbidden', detail))).toMatchObject({
      status: 'failed',
      why: detail,
      remedy: expect.stringContaining('GitHub Enterprise Cloud'),
    })
  })

  it.each([
    [unavailable('malformed', '422: values do not match'), 'Run the job again'],
    [unavailable('not-found', '404: Not Found'), 'GitHub Enterprise Server has no such store'],
    [absent(), 'Run the job again'],
  ])('fails with what to do otherwise (%#)', async (seen, remedy) => {
    expect(await receiptWhen(seen)).toMatchObject({ status: 'failed', remedy: expect.stringContaining(remedy) })
  })
})
