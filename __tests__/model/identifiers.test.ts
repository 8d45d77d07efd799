import { expect, it } from 'vitest'
import { NAMESPACE, POLICY_SCHEMA_ID, PREDICATE_TYPE, RECORD_SCHEMA_ID } from '../../src/model/identifiers.ts'

it('every public identifier is an address below one namespace, says its version, and is its own', () => {
  const ids = [PREDICATE_TYPE, RECORD_SCHEMA_ID, POLICY_SCHEMA_ID]
  expect(NAMESPACE).toMatch(/^https:\/\/.+\/$/)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) {
    expect(id.startsWith(NAMESPACE)).toBe(true)
    expect(id).toMatch(/v1\b/)
    expect(URL.canParse(id)).toBe(true)
  }
})
