import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, booleanAt, integerAt, namesAt, textAt } from '../../src/model/json.ts'

const payload = { release: { id: 7, tag: 'v1', draft: false, note: '', assets: ['a', 'b'] } }

describe('looking into JSON', () => {
  it('finds what is at a path', () => {
    expect(at(payload)).toBe(payload)
    expect(at(payload, 'release', 'assets', '1')).toBe('b')
    expect(textAt(payload, 'release', 'tag')).toBe('v1')
    expect(integerAt(payload, 'release', 'id')).toBe(7)
    expect(booleanAt(payload, 'release', 'draft')).toBe(false)
    expect(namesAt(payload, 'release')).toEqual(['assets', 'draft', 'id', 'note', 'tag'])
  })

  it('finds nothing of another type: no empty text, no text as number, no fraction', () => {
    expect(textAt(payload, 'release', 'note')).toBeNull()
    expect(textAt(payload, 'release', 'id')).toBeNull()
    for (const id of ['7', 1.5, Number.NaN, 2 ** 53, Number.POSITIVE_INFINITY, null, [7]])
      expect(integerAt({ id }, 'id')).toBeNull()
    for (const yes of ['true', 1, null]) expect(booleanAt({ yes }, 'yes')).toBeNull()
    expect(namesAt({ inputs: 'abc' }, 'inputs')).toEqual([])
    expect(namesAt(null)).toEqual([])
  })

  it('finds nothing that every object has, and runs no code of the object', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'length']) expect(at({}, name)).toBeUndefined()
    const trap = Object.defineProperty({}, 'id', { get: () => 7, enumerable: true })
    expect(at(trap, 'id')).toBeUndefined()
    expect(at(JSON.parse('{"__proto__": {"id": 7}}'), 'id')).toBeUndefined()
  })

  it('throws for nothing', () => {
    fc.assert(
      fc.property(fc.anything(), fc.array(fc.string(), { maxLength: 3 }), (value, path) => {
        expect(() => [
          at(value, ...path),
          textAt(value, ...path),
          integerAt(value, ...path),
          namesAt(value, ...path),
        ]).not.toThrow()
      }),
    )
  })
})
