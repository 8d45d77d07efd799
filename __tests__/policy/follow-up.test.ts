import { describe, expect, it } from 'vitest'
import { followUp } from '../../src/policy/follow-up.ts'
import { checked } from '../fixtures/a-record.ts'

const entry = {
  record: `sha256:${'a'.repeat(64)}`,
  reviewer: { id: 102, login: 'omar' },
  'reviewed-on': '2026-03-04',
  found: 'Nothing to take back, see #57.',
}

describe('a follow-up in a policy', () => {
  it('names the record, who reviewed it, when, and what came of it', () => {
    expect(checked(followUp, entry)).toBe(entry)
    expect(checked(followUp, { ...entry, reviewer: { id: 102 } })).toBeDefined()
  })

  it.each([
    ['a run instead of the record', { ...entry, record: '900/4711/1/deploy' }],
    ['a part of the digest', { ...entry, record: 'sha256:abc' }],
    ['a name without an id', { ...entry, reviewer: { login: 'omar' } }],
    ['no day', { ...entry, 'reviewed-on': 'last week' }],
    ['nothing that was found', { ...entry, found: '' }],
    ['an address', { ...entry, mail: 'omar@acme.example' }],
  ])('may not have %s', (_, wrong) => {
    expect(() => checked(followUp, wrong)).toThrow()
  })
})
