import { expect, it } from 'vitest'
import { facts } from '../../src/facts/index.ts'
import { RECORD_SCHEMA_ID } from '../../src/model/identifiers.ts'
import { at } from '../../src/model/json.ts'
import { recordSchema } from '../../src/record/schema.ts'

it('a record keeps what was seen apart from what was concluded, and has every fact', () => {
  expect(at(recordSchema, 'required')).toEqual(expect.arrayContaining(['facts', 'conclusions', 'limits']))
  expect(at(recordSchema, 'properties', 'facts', 'required')).toEqual(Object.keys(facts))
})

it('a record names its schema, so that another version is never read as this one', () => {
  expect(at(recordSchema, 'properties', 'schema', 'const')).toBe(RECORD_SCHEMA_ID)
})

it('a record has no place for what nobody named', () => {
  expect(at(recordSchema, 'additionalProperties')).toBe(false)
  expect(at(recordSchema, 'properties', 'facts', 'additionalProperties')).toBe(false)
})
