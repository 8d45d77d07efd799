import { describe, expect, it } from 'vitest'
import { checkDigest } from '../../../src/audit/verify/statement.ts'
import { bytesOf, sealedRecord, statementAbout } from '../sample.ts'

const record = sealedRecord()
const statement: Record<string, unknown> = JSON.parse(new TextDecoder().decode(statementAbout(record)))
const encoded = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
const check = (value: unknown) => checkDigest(encoded(value), bytesOf(record), record)

describe('checkDigest', () => {
  it('passes a statement about these bytes', () => {
    expect(check(statement)).toMatchObject({ outcome: 'passed' })
  })

  it.each([
    ['no JSON object', null, 'foreign-statement'],
    ['another predicate', { ...statement, predicateType: 'https://slsa.dev/provenance/v1' }, 'foreign-statement'],
    ['another kind of statement', { ...statement, _type: 'https://in-toto.io/Statement/v0.1' }, 'foreign-statement'],
    ['no subjects', { ...statement, subject: [] }, 'record-changed'],
    ['subjects that are no list', { ...statement, subject: 'evidence.json' }, 'record-changed'],
    [
      'another record id',
      { ...statement, predicate: { recordId: 'x', decision: 'deny' } },
      'statement-contradicts-record',
    ],
    ['no predicate', { ...statement, predicate: undefined }, 'statement-contradicts-record'],
  ])('refuses %s', (_title, value, reason) => {
    expect(check(value)).toMatchObject({ outcome: 'refused', reason })
  })

  it('takes the first subject of the name, so that nothing deployed can pass for the record', () => {
    const subjects = Array.isArray(statement['subject']) ? statement['subject'] : []
    const [own] = subjects
    const other = { name: 'evidence.json', digest: { sha256: 'f'.repeat(64) } }
    expect(check({ ...statement, subject: [own, other] })).toMatchObject({ outcome: 'passed' })
    expect(check({ ...statement, subject: [other, own] })).toMatchObject({ reason: 'record-changed' })
  })

  it('refuses what is not even text', () => {
    expect(checkDigest(new Uint8Array([0xff]), bytesOf(record), undefined)).toMatchObject({
      reason: 'foreign-statement',
    })
  })
})
