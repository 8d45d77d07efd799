import { describe, expect, it } from 'vitest'
import { signingError, within } from '../../src/signers/signing-error.ts'

const libraryError = (code: string, message: string, cause?: Error) =>
  Object.assign(new Error(message, cause === undefined ? {} : { cause }), { code })

describe('signingError', () => {
  it.each([
    ['IDENTITY_TOKEN_READ_ERROR', 'could not get an identity token (500 oops).'],
    ['CA_CREATE_SIGNING_CERTIFICATE_ERROR', 'Fulcio gave no certificate for the job (500 oops).'],
    ['TLOG_CREATE_ENTRY_ERROR', 'transparency log did not take the signature (500 oops).'],
    ['TSA_CREATE_TIMESTAMP_ERROR', 'timestamp authority gave no timestamp (500 oops).'],
  ])('names the service behind %s', (code, message) => {
    const error = signingError(libraryError(code, 'x', new Error('500 oops')))
    expect(error).toMatchObject({ code: 'SIGN', message: expect.stringContaining(message) })
    expect(error.remedy).not.toBe('')
  })

  it('keeps a token that cannot be parsed to itself', () => {
    const error = signingError(libraryError('IDENTITY_TOKEN_PARSE_ERROR', 'invalid identity token: sesame'))
    expect(`${error.message} ${String(error.cause)}`).not.toContain('sesame')
  })

  it('takes whatever else is thrown', () => {
    expect(signingError('oops').message).toBe('Sigstore did not sign (oops).')
  })
})

describe('within', () => {
  it('gives what the work gives, or an error when it takes too long', async () => {
    expect(await within(1000, Promise.resolve(7))).toBe(7)
    await expect(within(1, new Promise(() => undefined))).rejects.toThrow('no answer within 1 s')
  })
})
