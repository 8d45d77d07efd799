import { expect, test } from 'vitest'
import { told as fromSource, trailer } from '../../../src/agents/define.ts'
import { hitsOf, TRACE_KINDS, trailerLine } from '../../../src/agents/reading/trace.ts'
import { known } from '../signals.ts'

const told = (kind: string, value: string) =>
  hitsOf({ kind, value }, known).map(({ agent, role, tier }) => [agent.id, role, tier])

test.each([
  ['author', 'author'],
  ['committer', 'committer'],
  ['co-author', 'co-author'],
  ['credit', 'co-author'],
])('an address kept as %s tells that an agent is %s, and only its writer vouches', (kind, role) => {
  expect(told(kind, 'noreply@anthropic.com')).toEqual([['claude-code', role, 'author']])
  expect(told(kind, '198982749+copilot@users.noreply.github.com')).toEqual([['copilot-cloud-agent', role, 'author']])
})

test('a name, a trailer, a footer and a line of a description tell each of their own', () => {
  expect(told('name', '(aider)')).toEqual([['aider', 'co-author', 'author']])
  expect(told('trailer', trailerLine('MADE-WITH', 'Cursor'))).toEqual([['cursor', 'co-author', 'author']])
  expect(told('trailer', 'Replit-Commit-Author: Agent')).toEqual([['replit', 'author', 'author']])
  expect(told('footer', 'Generated with Devin')).toEqual([['devin', 'co-author', 'author']])
  expect(told('body', '<!-- CURSOR_SUMMARY -->')).toEqual([['cursor', 'reviewer', 'author']])
})

test('the value of a trailer is all that follows its key', () => {
  const agent = { id: 'pal', title: 'Pal', vendor: 'Acme', kind: 'agent' as const }
  const pal = { ...agent, signals: fromSource('a test', '2026-11-23', [trailer('Tool', 'pal: one: two')]) }
  expect(hitsOf({ kind: 'trailer', value: trailerLine('Tool', 'pal: one: two') }, [pal])).toHaveLength(1)
})

test('what is kept as one kind tells nothing as another, nor does a kind that is not known', () => {
  const values = [
    'noreply@anthropic.com',
    '(aider)',
    'Made-with: Cursor',
    'Generated with Devin',
    '<!-- CURSOR_SUMMARY -->',
  ]
  expect(TRACE_KINDS.flatMap((kind) => values.filter((value) => told(kind, value).length > 0))).toHaveLength(8)
  expect(values.flatMap((value) => told('label', value))).toEqual([])
  expect(told('trailer', 'nothing')).toEqual([])
})
