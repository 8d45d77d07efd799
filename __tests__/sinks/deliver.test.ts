import { describe, expect, it } from 'vitest'
import type { Signing } from '../../src/model/delivery.ts'
import { EvidenceError } from '../../src/model/errors.ts'
import { defineSink } from '../../src/sinks/define.ts'
import { deliver } from '../../src/sinks/deliver.ts'
import { anEvidence } from '../fixtures/a-delivery.ts'
import { willingPorts } from './ports.ts'

const signing: Signing = { status: 'signed', signer: 'sigstore', bundle: '{}' }
const failing = (keeps: 'record' | 'signature', error: unknown) =>
  defineSink({ id: `failing-${keeps}`, title: 'x', keeps, deliver: () => Promise.reject(error) })
const taking = (keeps: 'record' | 'signature') =>
  defineSink({
    id: `taking-${keeps}`,
    title: 'x',
    keeps,
    deliver: async () => ({ sink: 'x', status: 'taken', id: '1', url: undefined, expiresAt: undefined, gaps: [] }),
  })

describe('deliver', () => {
  it('hands the evidence to every sink there is', async () => {
    const { receipts, delivered } = await deliver(anEvidence(), signing, willingPorts())
    expect(receipts.map(({ sink, status }) => `${sink} ${status}`)).toEqual([
      'artifact taken',
      'attestation-store taken',
    ])
    expect(delivered).toBe(true)
  })

  it('makes a receipt of whatever a sink throws', async () => {
    const known = failing('record', new EvidenceError('DELIVER', 'The quota is used up.', 'Free some storage.'))
    const { receipts, delivered } = await deliver(anEvidence(), signing, willingPorts(), [
      known,
      failing('signature', 'x'),
    ])
    expect(receipts).toEqual([
      { sink: 'failing-record', status: 'failed', why: 'The quota is used up.', remedy: 'Free some storage.' },
      { sink: 'failing-signature', status: 'failed', why: 'x', remedy: expect.stringContaining('please report it') },
    ])
    expect(delivered).toBe(false)
  })

  it('calls a record delivered only when a sink that keeps the record took it', async () => {
    const to = [failing('record', new Error('x')), taking('signature')]
    expect((await deliver(anEvidence(), signing, willingPorts(), to)).delivered).toBe(false)
    expect((await deliver(anEvidence(), signing, willingPorts(), [...to, taking('record')])).delivered).toBe(true)
  })
})
