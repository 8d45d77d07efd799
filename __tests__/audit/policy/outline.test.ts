import { describe, expect, it } from 'vitest'
import { outlineOf } from '../../../src/audit/policy/outline.ts'
import { integer, list, mapOf, object, text } from '../../../src/model/schema.ts'

const schema = object(
  { days: integer('How long.'), by: mapOf(object({ asks: list(text(), 'What for.') })) },
  { people: list(object({ id: integer(), name: text() }), 'Who may.') },
)

describe('the outline of a value', () => {
  it('tells each member with what its schema says of it, at any depth', () => {
    const value = { days: 7, by: { 'a-*': { asks: ['x', 'y'] } }, people: [{ id: 1, name: 'Mia' }] }
    expect(outlineOf(schema, value)).toEqual([
      'days: 7 (How long.)',
      'by',
      '  a-*',
      '    asks: What for.',
      '      - x',
      '      - y',
      'people: Who may.',
      '  - id: 1',
      '    name: Mia',
    ])
  })

  it('gives a claim its title', () => {
    expect(outlineOf(schema, { by: { a: { asks: ['environment-is-protected'] } } }).at(-1)).toBe(
      '      - environment-is-protected: The environment lets nothing in without a reviewer',
    )
  })

  it('says that a list is empty, and shows what is written harmlessly', () => {
    expect(outlineOf(schema, { people: [], by: { '\u001b[2J': { asks: ['\u202e'] } } })).toEqual([
      'people: Who may.',
      '  none',
      'by',
      '  \\u{001b}[2J',
      '    asks: What for.',
      '      - \\u{202e}',
    ])
  })
})
