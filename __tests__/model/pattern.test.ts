import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fits } from '../../src/model/pattern.ts'

describe('fits', () => {
  it('agrees with the regular expression that says the same', () => {
    const word = fc.stringMatching(/^[ab*./-]{0,8}$/)
    fc.assert(
      fc.property(word, fc.stringMatching(/^[ab./-]{1,10}$/), (pattern, name) => {
        const parts = pattern.split('*').map((part) => part.replaceAll(/[.\\/]/g, '\\$&'))
        expect(fits(name, pattern)).toBe(new RegExp(`^${parts.join('.*')}$`).test(name))
      }),
      { numRuns: 2_000 },
    )
  })

  it('answers at once, however the pattern was made to be slow', () => {
    const began = performance.now()
    expect(fits('a'.repeat(5_000), `${'*a'.repeat(2_000)}b`)).toBe(false)
    expect(performance.now() - began).toBeLessThan(500)
  })
})
