import { describe, expect, it } from 'vitest'
import { identityOf, utf8String } from '../../src/signers/certificate.ts'

describe('utf8String', () => {
  it.each([
    ['short text', [0x0c, 2, 0x68, 0x69], 'hi'],
    ['empty text', [0x0c, 0], ''],
    ['another type', [0x13, 2, 0x68, 0x69], undefined],
    ['a length that is too long', [0x0c, 3, 0x68, 0x69], undefined],
    ['text after the text', [0x0c, 1, 0x68, 0x69], undefined],
    ['a cut length', [0x0c, 0x82, 1], undefined],
    ['nothing', [], undefined],
  ])('reads %s', (_title, bytes, text) => {
    expect(utf8String(Buffer.from(bytes))).toBe(text)
  })

  it('reads text of more than 127 bytes', () => {
    const text = 'ä'.repeat(200)
    expect(utf8String(Buffer.concat([Buffer.from([0x0c, 0x82, 0x01, 0x90]), Buffer.from(text)]))).toBe(text)
  })
})

describe('identityOf', () => {
  it('leaves out what the certificate does not say', () => {
    const oids = [{ oid: { id: [1, 3, 6, 1, 4, 1, 57264, 1, 15] }, value: Buffer.from([0x0c, 1, 0x37]) }]
    const signer = { identity: { oids }, key: Object.create(null) }
    expect(identityOf(signer)).toMatchObject({
      sourceRepositoryId: '7',
      issuer: undefined,
      runInvocationUri: undefined,
    })
  })
})
