import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { tracesInBody } from '../../../src/agents/reading/body.ts'
import { branchKept, referencesKept, traceKept } from '../../../src/agents/reading/sessions.ts'
import { nameOf } from '../../../src/agents/signals/match.ts'
import type { Trace } from '../../../src/model/change.ts'
import { BODIES, ENDINGS } from '../lines.ts'
import { ending } from '../sample.ts'
import { hitsIn, inMessage, known } from '../signals.ts'

const digestOf = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`
const URL = 'https://claude.ai/code/session_01AbC'

/** Lines in which a reference stands where anything may, beside those of each pattern. */
const BESIDES = [
  `Assisted-by: Claude Code (${URL})`,
  `AI-assisted-by: some tool ${URL}`,
  `Coding-Agent: homemade ${URL}`,
  '🤖 Generated with [Devin](https://app.devin.ai/sessions/0a1b2c3d)',
  'Made with [Cursor](https://cursor.com/agents?id=bc-0a1b2c3d)',
]
const TOLD = ['01AbC', '0a1b2c3d']

const all: readonly Trace[] = [...ENDINGS.map(([line]) => line), ...BESIDES]
  .flatMap((line) => inMessage(ending(line)))
  .concat(BODIES.flatMap(([line]) => tracesInBody(line)))

const told = (trace: Trace) =>
  hitsIn([trace]).map(({ agent, signal, role, tier, login }) => [agent.id, nameOf(signal), role, tier, login])
const sessionsOf = (trace: Trace) => hitsIn([trace]).map(({ session }) => session)

const referencesIn = (trace: Trace) => sessionsOf(trace).flatMap((session) => session ?? [])

describe.each(all)('what is kept of $kind $value', (trace) => {
  test('tells of the same agents', () => {
    for (const how of ['digest', 'none'] as const) expect(told(traceKept(trace, how, known))).toEqual(told(trace))
  })

  test('is the digest of the reference, and the reference nowhere', () => {
    const kept = traceKept(trace, 'digest', known)
    expect(sessionsOf(kept)).toEqual(sessionsOf(trace).map((session) => session && digestOf(session)))
    for (const text of referencesIn(trace)) expect(kept.value).not.toContain(text)
    expect(traceKept(kept, 'digest', known)).toEqual(kept)
  })

  test('is nothing of the reference, and so gives none', () => {
    const kept = traceKept(trace, 'none', known)
    expect(sessionsOf(kept).filter((session) => session !== undefined)).toEqual([])
    for (const text of [...referencesIn(trace), 'sha256']) expect(kept.value).not.toContain(text)
    expect(traceKept(kept, 'none', known)).toEqual(kept)
  })

  test('is all of it where references are kept', () => expect(traceKept(trace, 'keep', known)).toBe(trace))
})

test('text that may say anything is not kept beside a reference that is not', () => {
  for (const how of ['digest', 'none'] as const) {
    const kept = BESIDES.flatMap((line) => inMessage(ending(line))).map((trace) => traceKept(trace, how, known).value)
    expect(kept.length).toBeGreaterThanOrEqual(BESIDES.length)
    for (const text of TOLD) expect(kept.join('\n')).not.toContain(text)
  }
})

test('a trailer is put otherwise only by signals of its key', () => {
  const trace = { kind: 'trailer', value: `Claude-Session: ${URL}` }
  expect(traceKept(trace, 'none', known).value).toBe('Claude-Session: https://claude.ai/code/session_not-kept')
  const other = { kind: 'trailer', value: 'Replit-Commit-Author: Agent' }
  expect(traceKept(other, 'none', known)).toEqual(other)
})

test('the id of a task stands twice in what Jules writes, and in neither place when it is not kept', () => {
  const [trace = expect.unreachable()] = tracesInBody(
    'PR created automatically by Jules for task [123456](https://jules.google.com/task/123456) started by @mia',
  )
  expect(traceKept(trace, 'none', known).value).toBe(
    'PR created automatically by Jules for task [not-kept](https://jules.google.com/task/not-kept) started by @mia',
  )
  expect(traceKept(trace, 'digest', known).value).not.toContain('123456')
})

test('references of notes are kept, or their digests, or nothing', () => {
  expect(referencesKept(['a', 'b'], 'keep')).toEqual(['a', 'b'])
  expect(referencesKept(['a', digestOf('b')], 'digest')).toEqual([digestOf('a'), digestOf('b')])
  expect(referencesKept(['a', 'b'], 'none')).toEqual([])
})

test('of the name of a branch that an agent gave it, the beginning is kept', () => {
  expect(branchKept('claude/mend-it-01AbC', 'keep', known)).toBe('claude/mend-it-01AbC')
  expect(branchKept('claude/mend-it-01AbC', 'none', known)).toBe('claude/not-kept')
  expect(branchKept('claude/mend-it-01AbC', 'digest', known)).toBe(`claude/${digestOf('mend-it-01AbC')}`)
  expect(branchKept('topic/claude/x', 'none', known)).toBe('topic/claude/x')
})
