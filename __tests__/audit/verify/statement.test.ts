import { describe, expect, it } from 'vitest'
import { checkDigest } from '../../../src/audit/verify/statement.ts'
import { bytesOf, observed, sealedRecord, statementAbout } from '../sample.ts'

const shop = { name: 'shop.tgz', sha256: 'b'.repeat(64), from: 'input-digest' }
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
    ['another member', { ...statement, note: 'approved by everybody' }, 'statement-contradicts-record'],
    ['another spelling', Object.fromEntries(Object.entries(statement).reverse()), 'statement-contradicts-record'],
  ])('refuses %s', (_title, value, reason) => {
    expect(check(value)).toMatchObject({ outcome: 'refused', reason })
  })

  it('takes the first subject of the name, so that nothing deployed can pass for the record', () => {
    const subjects = Array.isArray(statement['subject']) ? statement['subject'] : []
    const [own] = subjects
    const other = { name: 'evidence.json', digest: { sha256: 'f'.repeat(64) } }
    expect(check({ ...statement, subject: [own, other] })).toMatchObject({ reason: 'statement-contradicts-record' })
    expect(check({ ...statement, subject: [other, own] })).toMatchObject({ reason: 'record-changed' })
  })

  it.each([
    'recordId',
    'schema',
    'sealedAt',
    'decision',
    'repositoryId',
    'runId',
    'runAttempt',
    'commit',
    'policyDigest',
    'tool',
  ])('refuses a statement whose %s is not the record’s, and names it', (name) => {
    const predicate = Object.assign({}, statement['predicate'], { [name]: 'forged' })
    expect(check({ ...statement, predicate })).toMatchObject({
      reason: 'statement-contradicts-record',
      text: `The signed statement tells another story than the record, at predicate.${name}.`,
    })
  })

  it('refuses a statement that leaves out or adds what was deployed', () => {
    const shipped = sealedRecord({}, { facts: { subjects: observed('subjects', [shop]) } })
    const { subject }: { subject: unknown[] } = JSON.parse(new TextDecoder().decode(statementAbout(shipped)))
    expect(subject).toHaveLength(2)
    expect(checkDigest(statementAbout(shipped), bytesOf(shipped), shipped)).toMatchObject({ outcome: 'passed' })
    const more = encoded({
      ...statement,
      subject: [...subject, { name: 'till.tgz', digest: { sha256: 'c'.repeat(64) } }],
    })
    expect(checkDigest(more, bytesOf(record), record)).toMatchObject({ outcome: 'refused' })
    const own = JSON.parse(new TextDecoder().decode(statementAbout(shipped)))
    const fewer = encoded({ ...own, subject: subject.slice(0, 1) })
    expect(checkDigest(fewer, bytesOf(shipped), shipped)).toMatchObject({
      text: 'The signed statement tells another story than the record, at subject.',
    })
  })

  it('refuses what is not even text', () => {
    expect(checkDigest(new Uint8Array([0xff]), bytesOf(record), undefined)).toMatchObject({
      reason: 'foreign-statement',
    })
  })
})
