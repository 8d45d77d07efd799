import { StringToken } from '@actions/workflow-parser/templates/tokens/index'
import { expect, it } from 'vitest'
import { documentEvents } from '../../../../src/facts/reading/workflow/document-events.ts'
import { EventReader } from '../../../../src/facts/reading/workflow/event-reader.ts'

it('gives one event after the other, and only of the kind that is asked for', () => {
  const events = documentEvents('a: [x, 1, true, null]')
  const reader = new EventReader(events)
  reader.validateStart()
  expect(reader.allowLiteral()).toBeUndefined()
  expect(reader.allowSequenceStart()).toBeUndefined()
  expect(reader.allowMappingStart()).toBeDefined()
  expect(reader.allowMappingEnd()).toBe(false)
  const key = reader.allowLiteral()
  expect(key).toBeInstanceOf(StringToken)
  expect(events[key?.line ?? -1]).toMatchObject({ value: 'a', place: 'a' })
  expect(reader.allowSequenceStart()).toBeDefined()
  expect(() => reader.validateEnd()).toThrow('more in it than was read')
  expect(['x', '1', 'true', ''].map(() => reader.allowLiteral()?.toString())).toEqual(['x', '1', 'true', ''])
  expect(reader.allowSequenceEnd()).toBe(true)
  expect(reader.allowMappingEnd()).toBe(true)
  expect(() => reader.validateEnd()).not.toThrow()
  expect(reader.allowLiteral()).toBeUndefined()
})
