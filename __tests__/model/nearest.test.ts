import { describe, expect, it } from 'vitest'
import { nearest } from '../../src/model/nearest.ts'

describe('nearest', () => {
  it.each([
    ['verfy', 'verify'],
    ['Verify', 'verify'],
    ['verifies', 'verify'],
    ['explian', 'explain'],
    ['xx', undefined],
    ['something-else', undefined],
  ])('takes %s for %s', (word, expected) => {
    expect(nearest(word, ['explain', 'verify'])).toBe(expected)
  })

  it('finds nothing among nothing', () => {
    expect(nearest('verify', [])).toBeUndefined()
  })
})
