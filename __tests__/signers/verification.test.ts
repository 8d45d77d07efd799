import { VerificationError } from '@sigstore/verify'
import { describe, expect, it } from 'vitest'
import { refusalOf } from '../../src/signers/verification.ts'

describe('refusalOf', () => {
  it.each([
    ['CERTIFICATE_ERROR', 'untrusted-certificate'],
    ['PUBLIC_KEY_ERROR', 'untrusted-key'],
    ['TIMESTAMP_ERROR', 'bad-timestamp'],
    ['TLOG_INCLUSION_PROOF_ERROR', 'not-in-log'],
    ['SIGNATURE_ERROR', 'bad-signature'],
    ['NOT_IMPLEMENTED_ERROR', 'malformed'],
  ] as const)('says what %s means', (code, reason) => {
    const refusal = refusalOf(new VerificationError({ code, message: 'oops' }))
    expect(refusal).toMatchObject({ status: 'refused', reason, why: expect.stringContaining('(oops).') })
  })

  it('refuses on a plain error too', () => {
    expect(refusalOf(new Error('invalid time'))).toMatchObject({ reason: 'malformed' })
  })
})
