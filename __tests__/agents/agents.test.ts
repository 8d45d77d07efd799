import { describe, expect, test } from 'vitest'
import { isAgentOrAutomationAccount } from '../../src/agents/attribution/account.ts'
import { find, NOT_KEPT } from '../../src/agents/signals/pattern.ts'
import { AGENT_MARKERS } from '../../src/runner/agent-markers.ts'
import { ending } from './sample.ts'
import { agentsIn, all, inMessage, known, on } from './signals.ts'

describe.each(known)('$id', (agent) => {
  test('says whose it is and how it is told', () => {
    expect(agent.title).not.toBe('')
    expect(agent.vendor).not.toBe('')
    expect(agent.signals.length).toBeGreaterThan(0)
  })

  test('names a source and a day for each signal, and vouches for none that anyone can write', () => {
    for (const signal of agent.signals) {
      expect(signal.source).toMatch(/\S{3}/)
      expect(signal.verified).toMatch(/^20\d\d-\d\d-\d\d$/)
      expect(signal.tier).toBe(['account', 'uses', 'mention'].includes(signal.on) ? 'platform' : 'author')
    }
  })

  test('is data, so that a policy can bring its like', () => {
    expect(JSON.parse(JSON.stringify(agent))).toEqual(agent)
  })
})

test('no two products have the same id, and no two signals of the same account or address', () => {
  const ids = known.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const accounts = on('account').flatMap(({ signal }) => signal.id ?? [])
  expect(new Set(accounts).size).toBe(accounts.length)
  const addresses = on('address').map(({ signal }) => signal.address)
  expect(new Set(addresses).size).toBe(addresses.length)
})

describe.each(on('account'))('$title', ({ agent, signal }) => {
  const suffix = signal.type === 'Bot' ? '[bot]' : ''

  test('is known through every API, and its approval never counts', () => {
    const id = signal.id ?? 999_999
    const logins = [`${signal.login}${suffix}`, signal.login, signal.login.toUpperCase()]
    for (const login of logins) expect(isAgentOrAutomationAccount({ login, id, type: signal.type }, known)).toBe(true)
  })

  test('is named by its own noreply address, in whichever case', () => {
    const address = `${signal.id ?? 999_999}+${signal.login}${suffix}@users.noreply.github.com`
    expect(agentsIn(inMessage('Change it', address.toUpperCase()))).toEqual([agent.id])
  })

  test('is not named by a noreply address that anyone of that login would have', () => {
    const people = [`1+${signal.login}@users.noreply.github.com`, `${signal.login}@users.noreply.github.com`]
    for (const address of people)
      expect(agentsIn(inMessage('Change it', address))).toEqual(
        signal.id === null && signal.type === 'User' && address.startsWith('1+') ? [agent.id] : [],
      )
  })
})

describe.each(on('address'))('$title', ({ agent, signal }) => {
  test.each(['Co-authored-by', 'Assisted-by', 'Signed-off-by', 'Co-developed-by'])('is seen after %s', (key) => {
    expect(agentsIn(inMessage(ending(`${key}: Whoever <${signal.address.toUpperCase()}>`)))).toEqual([agent.id])
  })

  test('is seen on the author', () => {
    expect(agentsIn(inMessage('Change it', signal.address))).toEqual([agent.id])
  })

  test('is not seen in part of another address', () => {
    expect(agentsIn(inMessage('Change it', `x${signal.address}`))).toEqual([])
    expect(agentsIn(inMessage('Change it', `${signal.address}.example`))).toEqual([])
  })
})

test('the runner looks for the variables of the agents, and for no other', () => {
  const variables = on('variable').map(({ signal }) => signal.name)
  expect([...AGENT_MARKERS].sort()).toEqual(variables.sort())
})

const patterns = all.flatMap(({ title, signal }) => {
  if (signal.on === 'trailer') return [[title, signal.value]]
  return signal.on === 'footer' || signal.on === 'body' ? [[title, signal.line]] : []
})

describe.each(patterns)('the pattern of %s', (_, pattern = '') => {
  test('is anchored, and repeats nothing that repeats', () => {
    expect(pattern).toMatch(/^\^/)
    expect(pattern).not.toMatch(/[+*}]\)[+*]|[+*]\)\{/)
  })

  test('says what of a session can be left out of it', () => {
    expect(pattern.includes('(?<id>')).toBe(pattern.includes('(?<session>'))
  })

  test.each(['a', ' ', '-', '[', 'Claude ', 'https://', '(', '1.'])('is quick on a long line of %j', (part) => {
    const expression = new RegExp(pattern, 'iu')
    const started = performance.now()
    for (const start of ['', 'Claude Code (', 'Requested by: ', '<!-- gh-aw-agentic-workflow: '])
      expression.test(start + part.repeat(20_000))
    expect(performance.now() - started).toBeLessThan(1_000)
  })
})

test.each(patterns.filter(([title = '']) => /(?:footer|body):/.test(title)))(
  'the line of %s is known by more than what can be left out of it',
  (_, pattern = '') => {
    for (const line of [NOT_KEPT, `sha256:${'0a'.repeat(32)}`]) expect(find(pattern, line)).toBeNull()
  },
)
