import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalize } from '../../src/record/canonical.ts'

describe('canonicalize', () => {
  it('writes members in one order and no white space', () => {
    expect(canonicalize({ b: [1, 'ä'], a: { d: null, c: 1e21 } })).toBe('{"a":{"c":1e+21,"d":null},"b":[1,"ä"]}')
  })

  it('gives the canonical text of its own text', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
        const text = canonicalize(value)
        expect(canonicalize(JSON.parse(text))).toBe(text)
      }),
    )
  })

  it('has no text for what is not JSON', () => {
    expect(() => canonicalize(undefined)).toThrow(TypeError)
    expect(() => canonicalize({ n: Number.NaN })).toThrow()
  })
})
