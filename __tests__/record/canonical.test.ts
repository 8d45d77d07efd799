import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalize, digestOf } from '../../src/record/canonical.ts'

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

describe('digestOf', () => {
  it('is that of the canonical JSON, whatever the order of members', () => {
    // printf '{"a":2,"b":1}' | sha256sum
    const digest = 'sha256:d3626ac30a87e6f7a6428233b3c68299976865fa5508e4267c5415c76af7a772'
    expect(digestOf({ b: 1, a: 2 })).toBe(digest)
    expect(digestOf({ a: 2, b: 1 })).toBe(digest)
    expect(digestOf({ a: 2, b: 2 })).not.toBe(digest)
  })
})
