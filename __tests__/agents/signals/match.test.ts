import { describe, expect, test } from 'vitest'
import { bot, inBody, machine, type Signal, told } from '../../../src/agents/define.ts'
import { hits, isAccount, nameOf, ofAddress } from '../../../src/agents/signals/match.ts'
import { known, on } from '../signals.ts'

const account = (id: number | null, login: string, type: 'Bot' | 'User'): Extract<Signal, { on: 'account' }> => ({
  on: 'account',
  id,
  login,
  type,
  tier: 'platform',
  source: 'a test',
  verified: '2026-11-23',
})

describe('an account', () => {
  test('is told by its id, whatever its login has become', () => {
    expect(isAccount(account(5, 'pal', 'Bot'), { id: 5, login: 'other', type: 'Bot' })).toBe(true)
    expect(isAccount(account(5, 'pal', 'Bot'), { id: 6, login: 'pal[bot]', type: 'Bot' })).toBe(false)
  })

  test('without a sure id is told by login and type', () => {
    expect(isAccount(account(null, 'pal', 'Bot'), { id: 6, login: 'Pal', type: 'Bot' })).toBe(true)
    expect(isAccount(account(null, 'pal', 'Bot'), { id: 6, login: 'pal', type: 'User' })).toBe(false)
    expect(isAccount(account(null, 'pal', 'User'), { id: 6, login: 'pal', type: 'User' })).toBe(true)
  })
})

describe('a noreply address', () => {
  const names = (signal: Signal, named: string) => ofAddress(`${named}@users.noreply.github.com`)(signal)

  test('with [bot] is taken at its word, whatever id stands before it', () => {
    expect(['5+pal[bot]', '6+PAL[bot]', 'pal[bot]'].map((named) => names(account(5, 'pal', 'Bot'), named))).toEqual([
      true,
      true,
      true,
    ])
    expect(names(account(5, 'pal', 'User'), '5+pal[bot]')).toBe(false)
    expect(names(account(5, 'pal', 'Bot'), '5+other[bot]')).toBe(false)
  })

  test('without [bot] counts only with the right id', () => {
    const pal = { ...account(5, 'pal', 'Bot'), alias: 'Buddy' }
    expect(['5+pal', '5+buddy', '5+other', '6+pal', 'pal'].map((named) => names(pal, named))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })

  test('without [bot] is no App’s of which no id is sure, and is a user account’s by its login', () => {
    expect(names(account(null, 'pal', 'Bot'), '6+pal')).toBe(false)
    expect(names(account(null, 'pal', 'User'), '6+pal')).toBe(true)
    expect(names(account(null, 'pal', 'User'), '6+other')).toBe(false)
    expect(names(account(null, 'pal', 'User'), 'pal')).toBe(false)
  })

  test('is nothing to a signal of another kind', () => {
    expect(on('branch').some(({ signal }) => names(signal, '5+pal'))).toBe(false)
  })
})

test('a hit has the role that was asked for and the tier of its signal, unless the test says otherwise', () => {
  const signals = told('a test', '2026-11-23', [bot(5, 'pal'), inBody('mark', 'x', 'reviewer')])
  const agent = { id: 'pal', title: 'Pal', vendor: 'Acme', kind: 'agent' as const, signals }
  const found = hits([agent], 'author', (signal) =>
    signal.on === 'account' ? {} : { role: 'merger', tier: 'platform' },
  )
  expect(found.map(({ role, tier }) => [role, tier])).toEqual([
    ['author', 'platform'],
    ['merger', 'platform'],
  ])
})

describe('the name of a signal', () => {
  test('says what it is', () => {
    expect(nameOf(bot(5, 'pal'))).toBe('account pal[bot]')
    expect(nameOf(machine(5, 'pal'))).toBe('account pal')
    const names = new Set(known.flatMap(({ signals }) => signals.map(nameOf)))
    expect([...names]).toEqual(
      expect.arrayContaining([
        'address noreply@anthropic.com',
        'name ending in (aider)',
        'trailer Claude-Session',
        'trailer of disclosure',
        'footer: generated with Devin',
        'body: task of Jules',
        'branch copilot/',
        'uses anthropics/claude-code-action',
        'variable CLAUDECODE',
      ]),
    )
  })
})
