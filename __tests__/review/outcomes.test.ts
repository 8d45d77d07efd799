import { describe, expect, it } from 'vitest'
import { best, worst } from '../../src/review/outcomes.ts'

describe('worst', () => {
  it('is a proven fault before a doubt, and a doubt before anything good', () => {
    expect(worst(['pass', 'unknown', 'fail', 'pass'])).toBe('fail')
    expect(worst(['pass', 'unknown'])).toBe('unknown')
    expect(worst(['pass', 'pass'])).toBe('pass')
    expect(worst([])).toBe('pass')
  })
})

describe('best', () => {
  it('is what is proven before a doubt, and a doubt before a fault', () => {
    expect(best(['fail', 'unknown', 'pass'])).toBe('pass')
    expect(best(['fail', 'unknown'])).toBe('unknown')
    expect(best(['fail'])).toBe('fail')
    expect(best([])).toBe('fail')
  })
})
