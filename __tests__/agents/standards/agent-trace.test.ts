import { describe, expect, test } from 'vitest'
import { parseAgentTraces } from '../../../src/agents/standards/agent-trace.ts'

const record = (conversations: readonly object[], more: object = {}) =>
  JSON.stringify({
    version: '0.1.0',
    id: '00000000-0000-4000-8000-000000000000',
    timestamp: '2026-09-01T10:00:00Z',
    files: [{ path: 'src/cart.ts', conversations }],
    ...more,
  })
const ai = { type: 'ai', model_id: 'anthropic/claude-opus-4-6' }

describe('a file of Agent Trace', () => {
  test('tells the revision, the tool, the models, the sessions and the kinds of contributors, each once', () => {
    const told = [
      {
        url: 'https://example.com/c/1',
        contributor: ai,
        ranges: [{ start_line: 1, end_line: 4, contributor: { type: 'mixed' } }],
      },
      {
        url: 'https://example.com/c/1',
        contributor: ai,
        ranges: [{ start_line: 5, end_line: 6 }],
        related: [
          { type: 'session', url: 'https://example.com/s/1' },
          { type: 'prompt', url: 'https://example.com/p/1' },
        ],
      },
      { contributor: { type: 'wizard', model_id: 'openai/gpt-5' }, ranges: [] },
    ]
    const file = `${record(told, { vcs: { type: 'git', revision: 'a1' }, tool: { name: 'cursor', version: '2.6' } })}\n\n${record([])}\n`
    expect(parseAgentTraces(file)).toEqual({
      status: 'read',
      malformedLines: 0,
      records: [
        {
          revision: 'a1',
          tool: 'cursor',
          models: ['anthropic/claude-opus-4-6', 'openai/gpt-5'],
          sessions: ['https://example.com/c/1', 'https://example.com/s/1'],
          contributors: ['ai', 'mixed'],
        },
        { revision: null, tool: null, models: [], sessions: [], contributors: [] },
      ],
    })
  })

  test('counts the lines that are no record', () => {
    const others = [
      'no JSON',
      '{}',
      '{"version":"0.1.0"}',
      record([], { version: '9.0.0' }),
      record([], { version: 'x0.1.0' }),
      record([], { version: '0.1.0.1' }),
      record([], { version: '0.1.x' }),
      record([], { version: '0.1.12345' }),
    ]
    expect(parseAgentTraces([record([]), ...others].join('\n'))).toMatchObject({ status: 'read', malformedLines: 8 })
    const known = ['0.1', '1.0', '0.10.12', '1.1234.1234'].map((version) => record([], { version }))
    expect(parseAgentTraces(known.join('\n'))).toMatchObject({ status: 'read', malformedLines: 0 })
  })

  test('without any record is malformed, and one without any line is empty', () => {
    expect(parseAgentTraces('no JSON')).toEqual({ status: 'malformed', detail: 'no line of it is a record' })
    expect(parseAgentTraces('\n')).toEqual({ status: 'read', records: [], malformedLines: 0 })
  })

  test('that is too long is not read', () => {
    expect(parseAgentTraces(' '.repeat(4_000_000))).toMatchObject({ status: 'read' })
    expect(parseAgentTraces(' '.repeat(4_000_001))).toEqual({
      status: 'malformed',
      detail: 'it is longer than 4000000 characters',
    })
  })
})
