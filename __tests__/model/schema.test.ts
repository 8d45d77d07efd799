import { describe, expect, it } from 'vitest'
import * as schema from '../../src/model/schema.ts'
import { checked } from '../fixtures/a-record.ts'

const { boolean, constant, integer, list, mapOf, matching, noted, nullable, number, object, oneOf, someOf, string } =
  schema
const { text, timestamp, union } = schema

const fits = (form: schema.Schema<unknown>, value: unknown): boolean => {
  try {
    return checked(form, value) === value
  } catch {
    return false
  }
}

const CASES: readonly (readonly [string, schema.Schema<unknown>, readonly unknown[], readonly unknown[]])[] = [
  ['string', string(), ['', 'a'], [1, null]],
  ['text', text(), ['a'], ['', null]],
  ['matching', matching('^[0-9a-f]{4}$'), ['00ff'], ['00FF', '00ff0', '00ff\n']],
  [
    'timestamp',
    timestamp(),
    ['2026-03-02T09:30:00Z', '2026-03-02T09:30:00.123Z'],
    ['2026-03-02', '2026-03-02T09:30:00', '2026-03-02T09:30:00Z\n'],
  ],
  ['integer', integer(), [0, 7], [-1, 1.5, '7', true]],
  ['boolean', boolean(), [true, false], ['true', 0, null]],
  ['oneOf', oneOf(['a', 'b']), ['a'], ['c', '', null]],
  ['constant', constant('a'), ['a'], ['b', null]],
  ['number', number(1), [1], [2, '1']],
  ['list', list(text()), [[], ['a']], [['a', ''], {}, 'a']],
  ['someOf', someOf(text()), [['a']], [[], [1]]],
  ['mapOf', mapOf(integer()), [{}, { a: 1 }], [{ a: 'b' }, []]],
  ['nullable', nullable(text()), [null, 'a'], ['', undefined]],
  ['union', union(constant('a'), integer()), ['a', 1], ['b', -1]],
  [
    'object',
    object({ a: text() }, { b: text() }),
    [{ a: 'x' }, { a: 'x', b: 'y' }],
    [{}, { b: 'y' }, { a: 'x', c: 'z' }, { a: 'x', b: null }],
  ],
]

describe.each(CASES)('%s', (_, form, good, bad) => {
  it.each(good.map((value) => [value]))('takes %j', (value) => {
    expect(fits(form, value)).toBe(true)
  })
  it.each(bad.map((value) => [value]))('refuses %j', (value) => {
    expect(fits(form, value)).toBe(false)
  })
})

it('a note is a description for people, and changes nothing else', () => {
  expect(text('A name.')).toEqual({ ...text(), description: 'A name.' })
  expect(noted(text(), 'A name.')).toEqual(text('A name.'))
})
