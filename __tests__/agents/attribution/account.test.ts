import { describe, expect, test } from 'vitest'
import { hitsOfAccount, isAgentOrAutomationAccount, namelessAgentsIn } from '../../../src/agents/attribution/account.ts'
import { bot, told } from '../../../src/agents/define.ts'
import type { Account } from '../../../src/model/account.ts'
import { app, claudeApp, commitThat, copilot, ending, mia, omar } from '../sample.ts'
import { known } from '../signals.ts'

const user = (id: number, login: string): Account => ({ id, login, type: 'User' })

describe('an account through which no person acts', () => {
  test.each([
    ['the user account that Claude’s address leads to', user(81847, 'claude')],
    ['the same after a change of login', user(81847, 'renamed')],
    ['the user account of OpenHands', user(5_000, 'openhands-agent')],
    ['the user account of Kiro', user(244629292, 'kiro-agent')],
    ['Copilot, whichever API names it', user(198982749, 'Copilot')],
    ['an App that nobody knows', app(6_000, 'homemade[bot]')],
    ['an App whose suffix an API dropped', app(209825114, 'claude')],
  ])('is %s', (_, account) => {
    expect(isAgentOrAutomationAccount(account, known)).toBe(true)
  })

  test.each([
    ['mia', mia],
    ['somebody called claude-dupont', user(5_001, 'claude-dupont')],
    ['somebody who has the login copilot', user(5_002, 'copilot')],
    ['somebody who has the login devin', user(5_003, 'devin')],
    ['somebody who has the login jules', user(5_004, 'jules')],
    ['somebody who has the login claude with another id', user(5_005, 'claude')],
  ])('is not %s', (_, account) => {
    expect(isAgentOrAutomationAccount(account, known)).toBe(false)
  })

  test('can be named by a policy', () => {
    const mine = { id: 'mine', title: 'Mine', vendor: 'Acme', kind: 'automation' as const }
    const ours = { ...mine, signals: told('our policy', '2026-11-23', [bot(102, 'omar')]) }
    expect(isAgentOrAutomationAccount(omar, [...known, ours])).toBe(true)
  })
})

test('nobody is nobody’s account', () => {
  expect(hitsOfAccount(null, 'author', 'platform', known)).toEqual([])
})

describe('authors without an account that are agents', () => {
  const claude = 'Co-authored-by: Claude <noreply@anthropic.com>'
  const cursor = 'Co-authored-by: Cursor <cursoragent@cursor.com>'
  const lena = 'Co-authored-by: lena <lena@example.com>'

  test.each([
    ['none, when every author has an account', { message: ending(claude), authors: [mia, claudeApp] }, 0],
    ['one, for one agent', { message: ending(claude), authors: [mia, null] }, 1],
    ['none, when the agent’s address leads to a person', { message: ending(claude), authors: [mia, omar] }, 0],
    ['two, for two agents', { message: ending(claude, cursor), authors: [mia, null, null] }, 2],
    [
      'one, for an agent beside a person without an account',
      { message: ending(claude, lena), authors: [mia, null, null] },
      1,
    ],
    ['none, for a person without an account', { message: ending(lena), authors: [mia, null] }, 0],
    [
      'none, when the agent has an account and the person has none',
      { message: ending(`${cursor}`, lena), authors: [mia, copilot, null] },
      0,
    ],
    [
      'none, for an author without an account beside an agent',
      { message: ending(claude), authors: [null, claudeApp] },
      0,
    ],
    ['none, when GitHub counts no co-author', { message: ending(claude), authors: [null] }, 0],
    ['one, when the author is the agent', { address: 'noreply@anthropic.com', authors: [null] }, 1],
    [
      'none, for an agent that only a sign-off names',
      { message: ending('Signed-off-by: Claude <noreply@anthropic.com>', lena), authors: [mia, null] },
      0,
    ],
  ])('are %s', (_, told, nameless) => {
    expect(namelessAgentsIn(commitThat(told), known)).toBe(nameless)
  })

  test('are none by a trace that no known agent leaves: another set of signals kept it', () => {
    const commit = {
      ...commitThat({ authors: [mia, null] }),
      traces: [{ kind: 'co-author', value: 'lena@example.com' }],
    }
    expect(namelessAgentsIn(commit, known)).toBe(0)
  })
})
