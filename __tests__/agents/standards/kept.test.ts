import { expect, test } from 'vitest'
import { nameKept, sessionsKept } from '../../../src/agents/standards/kept.ts'

test.each(['claude', 'github-copilot-cli', 'anthropic/claude-opus-4-6', 'gpt-5.1:high'])('%s is a name', (name) => {
  expect(nameKept(name)).toBe(name)
})

test.each([null, '', 'any words at all', 'a\nb', '<b>', 'x'.repeat(101)])('%j is none that is kept', (name) => {
  expect(nameKept(name)).toBeNull()
})

test.each([
  ['c-1', ['c-1']],
  ['https://example.com/s/1', ['https://example.com/s/1']],
  ['https://example.com/s/1?token=x#y', ['https://example.com/s/1']],
  ['https://example.com', ['https://example.com']],
  ['https://mia:x@example.com/s', []],
  ['file:///home/mia/transcript.jsonl', []],
  ['please write a function', []],
  [null, []],
])('of the reference %j is kept %j', (reference, kept) => {
  expect(sessionsKept([reference, reference])).toEqual(kept)
})
