import { expect, it } from 'vitest'
import { LEVELS, lesser, scopesTold, TOKEN_SCOPES } from '../../src/model/token-scopes.ts'

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

it('what a runner tells is put in the words of a permissions block, or is nothing', () => {
  expect(
    scopesTold([
      ['Contents', 'read'],
      ['PullRequests', 'Write'],
    ]),
  ).toEqual({ contents: 'read', 'pull-requests': 'write' })
  expect(scopesTold([])).toEqual({})
  for (const odd of [['Contents'], ['Contents', 'all'], ['__proto__', 'read'], ['Contents', 'read', 'x'], ['', 'read']])
    expect(scopesTold([odd])).toBeUndefined()
})
