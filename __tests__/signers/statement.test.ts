import { describe, expect, it } from 'vitest'
import { statementOf } from '../../src/signers/statement.ts'
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
