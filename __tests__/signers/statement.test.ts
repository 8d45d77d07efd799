import { describe, expect, it } from 'vitest'
import { statementFor, statementOf } from '../../src/signers/statement.ts'
import { someFacts } from '../fakes/some-facts.ts'
import { aRecord } from '../fixtures/a-record.ts'
import { sampleContent } from './sample.ts'

describe('statementOf', () => {
  it('binds the record, the commit and what was deployed', () => {
    const statement: unknown = JSON.parse(new TextDecoder().decode(statementOf(sampleContent)))
    expect(statement).toEqual({
      _type: 'https://in-toto.io/Statement/v1',
      subject: [
        { name: 'evidence.json', digest: { sha256: sampleContent.record.sha256 } },
        { name: 'shop.tgz', digest: { sha256: 'b'.repeat(64) } },
      ],
      predicateType: 'https://github.com/delivery-evidence/delivery-evidence/predicate/evidence/v1',
      predicate: {
        recordId: '4001/7001/1/deploy',
        schema: sampleContent.record.schema,
        sealedAt: '2026-11-23T10:00:00.000Z',
        decision: 'allow',
        repositoryId: 4001,
        runId: 7001,
        runAttempt: 1,
        commit: sampleContent.sha,
        policyDigest: `sha256:${'c'.repeat(64)}`,
        tool: { name: 'delivery-evidence', version: '0.1.0' },
      },
    })
  })

  it('is the same bytes for the same content, and leaves out what there is not', () => {
    const bare = { ...sampleContent, policyDigest: null, repositoryId: null, subjects: [] }
    const text = new TextDecoder().decode(statementOf(bare))
    expect(text).toBe(new TextDecoder().decode(statementOf({ ...bare })))
    expect(text).not.toContain('policyDigest')
    expect(text).not.toContain('repositoryId')
    expect(text.startsWith('{"_type":')).toBe(true)
  })
})

describe('statementFor', () => {
  const parsed = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes))
  const file = { blob: 'd'.repeat(40), digest: `sha256:${'c'.repeat(64)}`, text: 'version: 1' }
  const policy = { path: '.github/delivery-evidence.yml', askedFor: false, file }
  const tool = { name: 'delivery-evidence', version: '0.0.9', digest: `sha256:${'7'.repeat(64)}` }
  const record = aRecord({ id: '900/4711/1/check-run-501', tool, facts: someFacts({ 'policy-file': policy }) })

  it('says nothing but what the record says', () => {
    expect(parsed(statementFor(record, 'e'.repeat(64)))).toEqual({
      _type: 'https://in-toto.io/Statement/v1',
      subject: [
        { name: 'evidence.json', digest: { sha256: 'e'.repeat(64) } },
        { name: 'shop.tgz', digest: { sha256: 'a'.repeat(64) } },
      ],
      predicateType: 'https://github.com/delivery-evidence/delivery-evidence/predicate/evidence/v1',
      predicate: {
        recordId: '900/4711/1/check-run-501',
        schema: record.schema,
        sealedAt: record.sealedAt,
        decision: 'deny',
        repositoryId: 900,
        runId: 4711,
        runAttempt: 1,
        commit: '5ac3f1d2b7e94c0a8f6d1e2b3c4d5e6f70819203',
        policyDigest: `sha256:${'c'.repeat(64)}`,
        tool: { name: 'delivery-evidence', version: '0.0.9' },
      },
    })
  })

  it('leaves out what the record has not seen', () => {
    const { id: recordId, schema, sealedAt, ...blind } = aRecord()
    const statement = parsed(statementFor({ id: recordId, schema, sealedAt, ...blind }, 'e'.repeat(64)))
    expect(statement).toMatchObject({ subject: [{ name: 'evidence.json' }] })
    const { name, version } = blind.tool
    expect(statement).toHaveProperty('predicate', {
      recordId,
      schema,
      sealedAt,
      decision: 'deny',
      tool: { name, version },
    })
  })
})
