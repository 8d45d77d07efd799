import { describe, expect, test } from 'vitest'
import { find, NOT_KEPT, withoutSession } from '../../../src/agents/signals/pattern.ts'

test('a pattern is found without regard to case, with what it names', () => {
  expect(find('^made by (?<login>\\w+)$', 'Made by MIA')?.groups?.['login']).toBe('MIA')
  expect(find('^made by (?<login>\\w+)$', 'not made by mia')).toBeNull()
})

test('a line of more than a thousand characters is not looked at', () => {
  expect(find('^a+', 'a'.repeat(1_000))).not.toBeNull()
  expect(find('^a+', 'a'.repeat(1_001))).toBeNull()
})

describe('a line without its session', () => {
  const PATTERN = '^session (?<session>https://a\\.example/\\w{1,20}) of (?<free>[\\w ]{1,20}), by \\w{1,20}'
  const LINE = 'session https://a.example/abc of what was said, by mia and more'
  const digest = `sha256:${'0a'.repeat(32)}`

  test('has what is kept in its place, and nothing of the text beside it', () => {
    expect(withoutSession(PATTERN, LINE, (reference) => `<${reference}>`)).toBe(
      'session <https://a.example/abc> of not-kept, by mia and more',
    )
  })

  test.each([digest, NOT_KEPT])('is found by the same pattern, with %s', (kept) => {
    const line = withoutSession(PATTERN, LINE, () => kept)
    expect(line).toBe(`session ${kept} of not-kept, by mia and more`)
    expect(find(PATTERN, line)?.groups).toMatchObject({ session: kept, free: NOT_KEPT })
    expect(withoutSession(PATTERN, line, (reference) => reference)).toBe(line)
  })

  test('is the same line where nothing is found, or nothing was said of a session', () => {
    const fail = () => expect.unreachable()
    expect(withoutSession(PATTERN, 'another line', fail)).toBe('another line')
    expect(withoutSession('^made by(?: in (?<session>\\w{1,9}))?', 'made by mia', fail)).toBe('made by mia')
  })
})
