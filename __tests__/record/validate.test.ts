import { describe, expect, it } from 'vitest'
import { validateRecord } from '../../src/record/validate.ts'
import { aRecord } from '../fixtures/a-record.ts'

describe('validateRecord', () => {
  it('accepts a record', () => {
    const record = aRecord()
    expect(validateRecord(record)).toEqual({ valid: true, record })
  })

  it.each([[null], [undefined], ['{}'], [[]], [{}], [{ schema: 'https://example.com/other' }]])(
    'does not take %j for a record, and says why',
    (value) => {
      const validation = validateRecord(value)
      expect(validation.valid).toBe(false)
      expect('problems' in validation && validation.problems[0]).toMatch(/\w+/)
    },
  )

  it.each([
    ['something it does not know', { ...aRecord(), prompt: 'Write me a shop' }, 'prompt is not known here'],
    ['another schema', { ...aRecord(), schema: 'v2' }, 'schema must be'],
    ['a time that is none', { ...aRecord(), sealedAt: 'yesterday' }, 'sealedAt must match'],
    ['a time of another zone', { ...aRecord(), sealedAt: '2026-03-02T09:30:00+01:00' }, 'sealedAt must match'],
    [
      'a digest of another kind',
      { ...aRecord(), tool: { ...aRecord().tool, digest: 'md5:1' } },
      'tool.digest must match',
    ],
    ['no facts', { ...aRecord(), facts: undefined }, 'facts is missing'],
  ])('refuses a record with %s', (_, value, problem) => {
    const validation = validateRecord(value)
    expect('problems' in validation && validation.problems.join()).toContain(problem)
  })

  it('refuses a record that lacks a fact, or holds one in a state there is not', () => {
    const { facts } = aRecord()
    const { run: _, ...rest } = facts
    expect(validateRecord({ ...aRecord(), facts: rest }).valid).toBe(false)
    const guessed = { ...facts, run: { ...facts.run, status: 'assumed' } }
    expect(validateRecord({ ...aRecord(), facts: guessed }).valid).toBe(false)
  })
})
