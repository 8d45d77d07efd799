import { describe, expect, test } from 'vitest'
import { find, isDigest, NOT_KEPT, sessionIn, withoutSession } from '../../../src/agents/signals/pattern.ts'

test('a pattern is found without regard to case, with what it names', () => {
  expect(find('^made by (?<login>\\w+)$', 'Made by MIA')?.groups?.['login']).toBe('MIA')
  expect(find('^made by (?<login>\\w+)$', 'not made by mia')).toBeNull()
})

test('a line of more than a thousand characters is not looked at', () => {
  expect(find('^a+', 'a'.repeat(1_000))).not.toBeNull()
  expect(find('^a+', 'a'.repeat(1_001))).toBeNull()
})

describe('a line without its session', () => {
  const PATTERN = '^session (?<session>https://a\\.example/(?<id>\\w{1,20})) of (?<free>[\\w ]{1,20}), by \\w{1,20}'
  const LINE = 'session https://a.example/abc of what was said, by mia and more'
  const DIGEST = `sha256:${'0a'.repeat(32)}`
  const referenceIn = (line: string) => {
    const found = find(PATTERN, line)
    return found === null ? expect.unreachable() : sessionIn(found)
  }

  test('has what is kept in the place of its id, and nothing of the text beside it', () => {
    expect(referenceIn(LINE)).toBe('https://a.example/abc')
    expect(withoutSession(PATTERN, LINE, (reference) => `<${reference}>`)).toBe(
      'session https://a.example/<https://a.example/abc> of not-kept, by mia and more',
    )
  })

  test.each([
    [DIGEST, DIGEST],
    [NOT_KEPT, undefined],
  ])('is found by the same pattern, with %s', (kept, reference) => {
    const line = withoutSession(PATTERN, LINE, () => kept)
    expect(line).toBe(`session https://a.example/${kept} of not-kept, by mia and more`)
    expect(referenceIn(line)).toBe(reference)
    expect(withoutSession(PATTERN, line, (same) => same)).toBe(line)
  })

  test('is the same line where nothing is found, or nothing was said of a session', () => {
    const fail = () => expect.unreachable()
    expect(withoutSession(PATTERN, 'another line', fail)).toBe('another line')
    expect(withoutSession('^made by(?: in (?<session>(?<id>\\w{1,9})))?', 'made by mia', fail)).toBe('made by mia')
  })
})

test('a digest is one of sha256, whole', () => {
  expect(isDigest(`sha256:${'0a'.repeat(32)}`)).toBe(true)
  for (const text of [
    `sha256:${'0a'.repeat(31)}`,
    `x sha256:${'0a'.repeat(32)}`,
    `sha256:${'0a'.repeat(33)}`,
    NOT_KEPT,
  ])
    expect(isDigest(text)).toBe(false)
})
