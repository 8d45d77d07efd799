import { describe, expect, it } from 'vitest'
import { otherSigning } from '../../../src/audit/verify/signing.ts'
import type { Verified } from '../../../src/model/verification.ts'
import { recordForKey, sealedRecord } from '../sample.ts'

const key: Verified['by'] = { signer: 'key', hint: 'abc' }
const signed = (timestamps: readonly string[], by = key): Verified => ({
  status: 'verified',
  by,
  timestamps,
  payload: new Uint8Array(),
})
const record = recordForKey()
const later = (ms: number) => new Date(Date.parse(record.sealedAt) + ms).toISOString()

describe('otherSigning', () => {
  it.each([-60_000, 0, 5_000, 3_600_000])('lets a trusted clock say %d ms after the record was sealed', (ms) => {
    expect(otherSigning(signed([later(ms)]), record)).toBeUndefined()
  })

  it.each([-60_001, 3_600_001])('refuses when any trusted clock says %d ms after', (ms) => {
    expect(otherSigning(signed([later(0), later(ms)]), record)).toMatchObject({
      reason: 'wrong-time',
      text: `The record says that it was sealed at ${later(0)}, and it was signed at ${later(ms)}: more than a minute before, or an hour after.`,
    })
  })

  it('refuses a time that is none', () => {
    expect(otherSigning(signed([later(0)]), { ...record, sealedAt: '2026-99-99T00:00:00Z' })).toMatchObject({
      reason: 'wrong-time',
    })
  })

  it('asks no clock of a key, but that the record says it is signed so', () => {
    expect(otherSigning(signed([]), record)).toBeUndefined()
    expect(otherSigning(signed([]), sealedRecord())).toMatchObject({
      reason: 'wrong-signer',
      text: 'The record says that it is signed with a certificate, and it was signed with a key.',
    })
  })

  it('refuses a signature under a record that says it is unsigned', () => {
    const signing = { signer: 'none', instance: null, why: 'none was asked for' }
    const unsigned = sealedRecord({}, { settings: { ...record.settings, signing } })
    expect(otherSigning(signed([]), unsigned)).toMatchObject({ reason: 'wrong-signer' })
  })
})
