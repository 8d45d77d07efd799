import { describe, expect, test } from 'vitest'
import { attribute } from '../../../src/agents/attribution/attribute.ts'
import { told, variable } from '../../../src/agents/define.ts'
import { hitsOfNote } from '../../../src/agents/reading/note.ts'
import type { AgentNote } from '../../../src/model/agent-note.ts'
import { app, commitThat, devinApp, ending, mia, omar, pullRequestThat, seen } from '../sample.ts'
import { known, on } from '../signals.ts'

const note = (changes: Partial<AgentNote> = {}): AgentNote => ({
  commit: 'a1',
  from: 'git-ai',
  tool: 'cursor',
  models: [],
  sessions: ['one', 'two'],
  contributors: ['ai'],
  humanAuthor: null,
  ...changes,
})
const byOmar = { id: omar.id, login: omar.login }
const agentsIn = (changes: Partial<AgentNote>) => hitsOfNote(note(changes), known).map(({ agent }) => agent.id)

describe('what a note says', () => {
  test('is the agent whose tool it names, in each of its sessions, and only its writer says so', () => {
    expect(hitsOfNote(note({ tool: 'Cursor' }), known)).toMatchObject([
      { agent: { id: 'cursor' }, role: 'co-author', tier: 'author', session: 'one' },
      { agent: { id: 'cursor' }, session: 'two' },
    ])
  })

  test.each(on('tool').filter(({ signal }) => signal.name !== null))('$title is one agent’s', ({ agent, signal }) => {
    expect(agentsIn({ tool: signal.name, sessions: [] })).toEqual([agent.id])
  })

  test('is an agent that is not named, for a tool that nobody knows or none', () => {
    expect(agentsIn({ tool: 'our-own', sessions: [] })).toEqual(['unnamed-agent'])
    expect(agentsIn({ tool: null, sessions: [] })).toEqual(['unnamed-agent'])
  })

  test('is no agent’s of which something else has the name of the tool', () => {
    const agent = { id: 'pal', title: 'Pal', vendor: 'Acme', kind: 'agent' as const }
    const pal = { ...agent, signals: told('a test', '2026-11-23', [variable('pal')]) }
    expect(hitsOfNote(note({ tool: 'pal' }), [pal])).toEqual([])
  })

  test('is nothing where only people contributed, or nobody', () => {
    expect(agentsIn({ contributors: ['human'] })).toEqual([])
    expect(agentsIn({ contributors: [] })).toEqual([])
    expect(agentsIn({ contributors: ['human', 'mixed'] })).not.toEqual([])
  })
})

describe('a change with a note', () => {
  const changeWith = (notes: readonly AgentNote[], opened: Parameters<typeof pullRequestThat>[0] = {}) => {
    const pullRequest = pullRequestThat(opened)
    const commits = pullRequest.commits.items
    const numbersOf = Object.fromEntries(commits.map(({ sha }) => [sha, [7]]))
    const [change] = attribute(seen({ commits, pullRequests: [pullRequest], numbersOf, notes }), known).changes
    return change
  }
  const loginsIn = (change: ReturnType<typeof changeWith>) =>
    change?.onBehalfOf.map(({ login, basis }) => `${login} ${basis}`).sort()

  test('had an agent at work for who prompted and for who committed', () => {
    const change = changeWith([note({ humanAuthor: byOmar })])
    expect(change).toMatchObject({ headline: 'agent-assisted', agents: ['cursor'], askersKnown: true })
    expect(loginsIn(change)).toEqual(['mia commit-author', 'mia pull-request-author', 'omar note'])
  })

  test('is of people who are not all known, where the note names somebody of whom nothing leads to an account', () => {
    const change = changeWith([note({ humanAuthor: { id: null, login: null } })])
    expect(change?.askersKnown).toBe(false)
    expect(loginsIn(change)).toContain('null note')
    expect(changeWith([note({ humanAuthor: { id: null, login: 'who' } })])?.askersKnown).toBe(false)
    expect(changeWith([note({ humanAuthor: { id: null, login: 'MIA' } })])?.askersKnown).toBe(true)
  })

  test('goes by the id of who prompted, whoever has the login now', () => {
    const prompters = (humanAuthor: AgentNote['humanAuthor']) =>
      changeWith([note({ humanAuthor })])?.onBehalfOf.filter(({ basis }) => basis === 'note')
    expect(prompters({ id: mia.id, login: 'was-mia' })).toEqual([
      { agent: 'cursor', login: 'mia', account: mia, basis: 'note', tier: 'author' },
    ])
    expect(prompters({ id: 5, login: 'mia' })).toMatchObject([{ account: { id: 5, login: 'mia', type: 'User' } }])
    expect(prompters({ id: 5, login: null })).toMatchObject([{ account: null, login: null }])
  })

  test('tells who prompted for a commit that came through no pull request', () => {
    const { changes } = attribute(seen({ commits: [commitThat()], notes: [note({ humanAuthor: byOmar })] }), known)
    expect(changes.flatMap(({ onBehalfOf }) => onBehalfOf.map(({ account }) => account))).toContainEqual(omar)
  })

  test('is of no person where the note names a bot', () => {
    expect(loginsIn(changeWith([note({ humanAuthor: { id: 5, login: 'x[bot]' } })]))).not.toContain('x[bot] note')
  })

  test('is not one whose asker becomes known by a note alone, where an agent shows without it', () => {
    const commits = [
      commitThat({ authors: [devinApp], address: '158243242+devin-ai-integration[bot]@users.noreply.github.com' }),
    ]
    const opened = { author: devinApp, commits }
    expect(changeWith([], opened)).toMatchObject({ agents: ['devin'], askersKnown: false })
    const change = changeWith([note({ tool: 'devin', humanAuthor: { id: mia.id, login: mia.login } })], opened)
    expect(change).toMatchObject({
      agents: ['devin'],
      askersKnown: false,
      onBehalfOf: [{ login: 'mia', basis: 'note' }],
    })
  })

  test('keeps the unknown tool of a note beside an agent that is named', () => {
    const commits = [commitThat({ message: ending('Made-with: Cursor', 'AI-assisted: true') })]
    expect(changeWith([], { commits })?.agents).toEqual(['cursor'])
    expect(changeWith([note({ tool: 'our-own' })], { commits })?.agents).toEqual(['cursor', 'unnamed-agent'])
  })

  test('is not changed by a note about another commit', () => {
    expect(changeWith([note({ commit: 'zz' })])).toMatchObject({ headline: 'no-signal', agents: [] })
    expect(changeWith([note()], { author: app(1, 'x[bot]') })).toMatchObject({ agents: ['cursor'] })
  })
})
