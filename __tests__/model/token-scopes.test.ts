import { expect, it } from 'vitest'
import { LEVELS, lesser, TOKEN_SCOPES } from '../../src/model/token-scopes.ts'

it('the lesser of two levels includes no more than both', () => {
  for (const one of LEVELS) {
    expect(lesser(one, 'none')).toBe('none')
    expect(lesser('write', one)).toBe(one)
    expect(lesser(one, one)).toBe(one)
  }
})

it('a few scopes can only be read', () => {
  expect(Object.entries(TOKEN_SCOPES).filter(([, most]) => most !== 'write')).toEqual([
    ['models', 'read'],
    ['vulnerability-alerts', 'read'],
  ])
})
