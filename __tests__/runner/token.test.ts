import { describe, expect, it } from 'vitest'
import { isToken } from '../../src/runner/token.ts'

describe('a token', () => {
  it.each([
    ['ghs_abc', true],
    ['', false],
    ['ghs_abc\n', false],
    ['ghs abc', false],
    ['ghs_é', false],
  ])('%j: %s', (text, expected) => {
    expect(isToken(text)).toBe(expected)
  })
})
