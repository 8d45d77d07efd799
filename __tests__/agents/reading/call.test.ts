import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Agent, accountOf, mention, told } from '../../../src/agents/define.ts'
import { agents } from '../../../src/agents/index.ts'
import { actingThrough, areNamesKnown, byLoginToo, calledIn } from '../../../src/agents/reading/call.ts'
import { app, claudeApp, copilot, mia } from '../sample.ts'

const called = (...lines: readonly string[]) => calledIn(lines.join('\n'), agents)

describe('a text calls an agent', () => {
  test.each([
    ['@codex fix the failing test', 'codex-cloud'],
    ['Could you look at this, @Codex?', 'codex-cloud'],
    ['(@chatgpt-codex-connector[bot] please rebase)', 'codex-cloud'],
    ['> @claude go on', 'claude-code-action'],
    ['`@cursor` do it', 'cursor'],
    ['@copilot, do it', 'copilot-cloud-agent'],
    ['@codex review and fix what you find', 'codex-cloud'],
  ])('%s', (text, agent) => {
    expect(called(text)).toContain(agent)
    expect(called('Hello,', '', `  ${text}`)).toContain(agent)
  })

  test('in any line, whatever stands around it', () => {
    const around = fc.string().map((text) => text.replaceAll(/[\w@./-]/g, ' '))
    fc.assert(
      fc.property(around, around, (before, after) => {
        expect(called(`${before} @codex do it ${after}`)).toContain('codex-cloud')
      }),
    )
  })
})

test.each([
  'somebody@codex.example',
  'https://example.com/@codex',
  '@codexes and codex',
  '@mia please look',
  '@codex review',
  '@codex please review this PR again.',
  '',
])('%j calls none', (text) => {
  expect(called(text)).toEqual([])
})

test('a review that is asked for does not hide what else is', () => {
  expect(called('@codex review', '', 'Then fix all that you find, and push it.')).toContain('codex-cloud')
  expect(called('@codex review', '@codex fix it')).toContain('codex-cloud')
})

test('reviews that are asked for, line by line, are no more than that', () => {
  expect(called('@codex review', '', '  ', '@codex please review this PR')).toEqual([])
  expect(called('@codex review\r', '@cursor review')).toEqual([])
})

test('no text holds it up', () => {
  const started = performance.now()
  for (const part of ['@', '@codex ', '@codex review', 'review this ', ' ', '@codex review this '])
    called(part.repeat(20_000))
  expect(performance.now() - started).toBeLessThan(2_000)
})

test('an agent acts through its own accounts alone', () => {
  expect(actingThrough(copilot, agents)).toContain('copilot-cloud-agent')
  expect(actingThrough(claudeApp, agents)).toContain('claude-code-action')
  expect(actingThrough(mia, agents)).toEqual([])
})

const ours: Agent = {
  ...{ id: 'ours', title: 'Ours', vendor: 'us', kind: 'agent' },
  signals: told('', null, [mention('ours'), accountOf(4242)]),
}

test('an agent of which nothing but the id is told answers to the login that its account was seen to have', () => {
  const text = 'Go on, @our-coder'
  expect(calledIn(text, [ours])).toEqual([])
  expect(calledIn(text, byLoginToo([ours], [mia, app(4242, 'our-coder[bot]')]))).toEqual(['ours'])
  expect(areNamesKnown(ours, [mia])).toBe(false)
  expect(areNamesKnown(ours, [mia, app(4242, 'our-coder[bot]')])).toBe(true)
})

test('an agent answers to no login but its own', () => {
  const others: Agent = { ...ours, id: 'others', signals: told('', null, [accountOf(4343)]) }
  const callable = byLoginToo([ours, others], [mia, app(4242, 'our-coder[bot]'), app(4343, 'their-coder[bot]')])
  const calls = (name: string) => calledIn(`@${name} go on`, callable)
  expect(['mia', 'our-coder', 'their-coder', 'ours'].map(calls)).toEqual([[], ['ours'], ['others'], ['ours']])
})
