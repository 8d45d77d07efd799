import { describe, expect, it } from 'vitest'
import { KNOWN_ACTIONS, knownAction } from '../../src/credentials/known-actions.ts'
import { lesser, TOKEN_SCOPES } from '../../src/model/token-scopes.ts'

describe('the actions whose needs are known', () => {
  it('need only what a token can be given, and each says in which file, as of which commit, that was read', () => {
    for (const { action, needs, only, source, verified } of KNOWN_ACTIONS) {
      expect(action).toBe(action.toLowerCase())
      expect(Object.keys(needs)).toEqual(expect.arrayContaining(Object.keys(only)))
      for (const name of Object.values(only).flatMap(Object.keys)) expect(name).toBe(name.toLowerCase())
      for (const [scope, level] of Object.entries(needs))
        expect(lesser(level, TOKEN_SCOPES[scope] ?? 'none'), scope).toBe(level)
      expect(source).toMatch(
        /^https:\/\/github\.com\/[\w-]+\/[\w-]+\/blob\/(?:[0-9a-f]{7,40}|HEAD)\/(?:README\.md|action\.yml)$/,
      )
      expect(verified).toMatch(/^\d{4}-\d\d-\d\d$/)
    }
    expect(new Set(KNOWN_ACTIONS.map(({ action }) => action)).size).toBe(KNOWN_ACTIONS.length)
  })

  it.each([
    ['actions/checkout@v5', 'actions/checkout'],
    ['Actions/Checkout@0123456789012345678901234567890123456789', 'actions/checkout'],
    ['actions/cache/restore@v4', 'actions/cache'],
    ['docker/login-action@v3', undefined],
    ['evil/checkout@v5', undefined],
    ['actions/checkout-more@v5', undefined],
    ['./actions/checkout', undefined],
    ['docker://actions/checkout', undefined],
    ['', undefined],
  ])('%j is %s', (uses, action) => {
    expect(knownAction(uses)?.action).toBe(action)
  })
})
