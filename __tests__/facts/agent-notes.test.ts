import { describe, expect, it } from 'vitest'
import { agentNotes } from '../../src/facts/agent-notes.ts'
import { collect } from '../../src/facts/collect.ts'
import type { AgentNote } from '../../src/model/agent-note.ts'
import { observed } from '../../src/model/fact.ts'
import { aWorld } from '../fakes/a-world.ts'
import { inWorld, type Opened } from '../fakes/loopback-world.ts'
import { someFacts, unseen, VALUES } from '../fakes/some-facts.ts'
import type { Moment, WorldDescription } from '../fakes/world/description.ts'

const TRACES = '.agent-trace/traces.jsonl'
const start: readonly Moment[] = [{ commit: { name: 'base' } }, { deployment: { commit: 'base' } }]

/** A note of Git AI with one session, and lines and a prompt that nobody may keep. */
const noted = (tool: string, human?: string, more: object = {}) => {
  const session = { agent_id: { tool, id: `${tool}-session`, model: 'some-model' }, human_author: human, ...more }
  const metadata = { schema_version: 'authorship/3.0.0', sessions: { s_0a1b2c3d4e5f60: session }, prompts: {} }
  return `secret/file.ts\n  s_0a1b2c3d4e5f60::t_0a1b2c3d4e5f60 1-4\n---\n${JSON.stringify(metadata)}`
}
const traced = (revision: string, tool: string, type = 'ai') =>
  JSON.stringify({
    version: '0.1.0',
    vcs: { type: 'git', revision },
    tool: { name: tool },
    files: [
      { path: 'secret/file.ts', conversations: [{ url: 'file:///home/mia/t', contributor: { type }, ranges: [] }] },
    ],
  })

const notesIn = (described: WorldDescription, use: (opened: Opened) => void = () => {}) =>
  inWorld(described, async (opened) => {
    use(opened)
    const { 'agent-notes': fact } = await collect(opened.world)
    const named = new Map([...opened.shown.named].map(([name, { sha }]) => [sha, name]))
    const items = fact.status === 'observed' ? fact.value.items : []
    const short = ({ commit, from, tool, humanAuthor }: AgentNote) =>
      [named.get(commit), from, tool, humanAuthor?.login, humanAuthor?.id].join(' ')
    return { fact, items, told: items.map(short), exchanges: opened.github.loopback.exchanges }
  })

describe('the notes of Git AI', () => {
  it('are found wherever git put them, and no prompt, line, path or address of them is kept', async () => {
    const history: readonly Moment[] = [
      ...start,
      ...['one', 'two', 'three', 'bare'].map((name) => ({ commit: { name } })),
      { note: { on: 'one', text: noted('claude', 'Omar <omar@example.com>', { messages: ['secret prompt'] }) } },
      { note: { on: 'two', text: noted('cursor'), fanOut: 1 } },
      { note: { on: 'three', text: noted('no tool of this name'), fanOut: 2 } },
      { note: { on: 'base', text: noted('codex') } },
    ]
    const { fact, told, items } = await notesIn({ history })
    expect(fact).toMatchObject({ value: { complete: true, malformed: [] } })
    expect(told).toEqual(['one git-ai claude  ', 'two git-ai cursor  ', 'three git-ai   '])
    expect(items[0]).toMatchObject({ models: ['some-model'], sessions: ['claude-session'], contributors: ['ai'] })
    expect(JSON.stringify(items)).not.toMatch(/secret|omar@|no tool/)
  })

  it('tell who prompted, where the address says so, or the commit has the same', async () => {
    const people = { mia: { email: 'mia@example.com', id: 101 } }
    const names = [
      'Mia <Mia@example.com>',
      'Omar <7+omar@users.noreply.github.com>',
      'Lena',
      'Claude <noreply@anthropic.com>',
    ]
    const history: readonly Moment[] = [
      ...start,
      ...names.flatMap((human, index): readonly Moment[] => [
        { commit: { name: `c${index}`, by: 'mia' } },
        { note: { on: `c${index}`, text: noted('claude', human) } },
      ]),
    ]
    const { items } = await notesIn({ people, history })
    expect(items.map(({ humanAuthor }) => humanAuthor)).toEqual([
      { id: 101, login: 'mia' },
      { id: 7, login: 'omar' },
      { id: null, login: null },
      null,
    ])
  })

  it('that are none are said', async () => {
    const history: readonly Moment[] = [...start, { commit: { name: 'one' } }, { note: { on: 'one', text: 'hello' } }]
    const { fact } = await notesIn({ history })
    expect(fact).toMatchObject({
      value: {
        items: [],
        malformed: [{ where: expect.any(String), detail: 'it has no line --- before its metadata' }],
      },
    })
  })
})

describe('the records of Agent Trace', () => {
  it('are those about commits of the range, or about what they were made on', async () => {
    await inWorld({ history: [...start, { commit: { name: 'one' } }] }, async ({ shown }) => {
      const [base, one] = ['base', 'one'].map((name) => shown.commit(name).sha)
      const text = `${traced(base ?? '', 'cursor')}\n${traced(one ?? '', 'amp', 'human')}\n${traced('f'.repeat(40), 'pi')}\nno record\n`
      const history: readonly Moment[] = [
        ...start,
        { commit: { name: 'one' } },
        { commit: { name: 'two', files: { [TRACES]: text } } },
      ]
      const { told, items, fact } = await notesIn({ history })
      expect(told).toEqual(['one agent-trace cursor  ', 'one agent-trace amp  '])
      expect(items.map(({ contributors }) => contributors)).toEqual([['ai'], ['human']])
      expect(JSON.stringify(items)).not.toMatch(/secret|home/)
      expect(fact).toMatchObject({
        value: { malformed: [{ where: TRACES, detail: expect.stringContaining('1 of its') }] },
      })
    })
  })

  it('are said not to be any where the file is something else', async () => {
    const history: readonly Moment[] = [...start, { commit: { files: { [TRACES]: '{}' } } }]
    const { fact } = await notesIn({ history })
    expect(fact).toMatchObject({ value: { complete: true, items: [], malformed: [{ where: TRACES }] } })
  })
})

describe('agent-notes', () => {
  it('costs one question where there are none', async () => {
    const { fact, exchanges } = await notesIn({ history: [...start, { commit: {} }] })
    expect(fact.status).toBe('absent')
    expect(exchanges.filter(({ body }) => String(body).includes('refs/notes'))).toHaveLength(1)
  })

  it('asks nothing where nothing came in, and needs to know what came in', async () => {
    const facts = someFacts({ 'change-set': { ...VALUES['change-set'], total: 0, commits: [] } })
    const given = { changeSet: facts['change-set'], policyFile: unseen('policy-file') }
    expect(await agentNotes.collect(aWorld(), given)).toEqual(observed({ complete: true, items: [], malformed: [] }))
    expect(await agentNotes.collect(aWorld(), { ...given, changeSet: unseen('change-set') })).toMatchObject({
      reason: 'needs-another-fact',
    })
  })

  it('could not be seen where GitHub does not answer', async () => {
    const facts = someFacts()
    const given = { changeSet: facts['change-set'], policyFile: facts['policy-file'] }
    expect(await agentNotes.collect(aWorld(), given)).toMatchObject({ status: 'unavailable' })
  })
})
