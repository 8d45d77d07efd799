import { describe, expect, test } from 'vitest'
import { parseGitAiNote } from '../../../src/agents/standards/git-ai-note.ts'

const session = (agent: object, human?: string) => ({ agent_id: agent, ...(human && { human_author: human }) })
const note = (metadata: object, lines = 'src/cart.ts\n  s_0a1b2c3d4e5f60::t_0a1b2c3d4e5f60 1-4,9\n') =>
  `${lines}---\n${JSON.stringify({ schema_version: 'authorship/3.0.0', base_commit_sha: 'a1', prompts: {}, ...metadata })}`

describe('a note of Git AI', () => {
  test('tells the tools, models and sessions, and the address of who prompted, to be looked up', () => {
    const sessions = {
      s_1: session({ tool: 'claude', id: 'c-1', model: 'claude-opus-4-6' }, 'Mia <101+mia@users.noreply.github.com>'),
      s_2: session({ tool: 'cursor' }, 'Omar <omar@example.com>'),
      s_3: session({ tool: 'codex', id: 'c-3' }, 'Omar'),
    }
    const prompts = { '0a1b2c3d4e5f6071': session({ tool: 'aider', id: 'c-4', model: 'unknown' }) }
    expect(parseGitAiNote(note({ sessions, prompts }))).toEqual({
      status: 'read',
      version: 'authorship/3.0.0',
      sessions: [
        {
          tool: 'claude',
          model: 'claude-opus-4-6',
          sessions: ['c-1'],
          humanAddress: '101+mia@users.noreply.github.com',
        },
        { tool: 'cursor', model: null, sessions: [], humanAddress: 'omar@example.com' },
        { tool: 'codex', model: null, sessions: ['c-3'], humanAddress: '' },
        { tool: 'aider', model: 'unknown', sessions: ['c-4'], humanAddress: null },
      ],
    })
  })

  test('that attests nothing says that it was looked', () => {
    expect(parseGitAiNote(note({}, ''))).toEqual({ status: 'read', version: 'authorship/3.0.0', sessions: [] })
    expect(parseGitAiNote(note({}, '').replaceAll('\n', '\r\n'))).toMatchObject({ status: 'read' })
  })

  test('is read in every version of the third', () => {
    const version = 'authorship/3.12.1234'
    expect(parseGitAiNote(note({ schema_version: version }))).toMatchObject({ status: 'read', version })
  })

  test('leaves out what is no session', () => {
    expect(parseGitAiNote(note({ sessions: { s_1: 'no', s_2: { agent_id: {} } }, prompts: [] }))).toMatchObject({
      sessions: [],
    })
  })

  test.each([
    ['', 'it has no line --- before its metadata'],
    ['src/cart.ts\n  --- 1-4\n{}', 'it has no line --- before its metadata'],
    ['---\nno JSON', 'its metadata is not JSON with a schema_version'],
    ['---\n{}', 'its metadata is not JSON with a schema_version'],
    ['---\n{"schema_version":"authorship/0.0.1"}', 'its schema_version is none of authorship/3'],
    ['---\n{"schema_version":"authorship/3.0.0x"}', 'its schema_version is none of authorship/3'],
    ['---\n{"schema_version":"authorship/3.0.12345"}', 'its schema_version is none of authorship/3'],
    ['---\n{"schema_version":"my/authorship/3.0.0"}', 'its schema_version is none of authorship/3'],
    ['a'.repeat(4_000_000), 'it has no line --- before its metadata'],
    [`${'a'.repeat(4_000_001)}`, 'it is longer than 4000000 characters'],
  ])('in another form is malformed', (text, detail) => {
    expect(parseGitAiNote(text)).toEqual({ status: 'malformed', detail })
  })
})
