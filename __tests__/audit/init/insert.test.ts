import { expect, it } from 'vitest'
import { withLines } from '../../../src/audit/init/insert.ts'

const LINES = ['- run: b', '  if: c']

it('lines are put between lines, as far to the right and with the same ends', () => {
  const insertions = [
    { place: { offset: 0, column: 0 }, lines: ['# first'] },
    { place: { offset: 3, column: 2 }, lines: LINES },
  ]
  expect(withLines('a:\n# z\n', insertions)).toBe('# first\na:\n  - run: b\n    if: c\n# z\n')
  expect(withLines('a:\r\n', [{ place: { offset: 4, column: 0 }, lines: LINES }])).toBe('a:\r\n- run: b\r\n  if: c\r\n')
})

it('behind a last line without an end, the last line has none', () => {
  expect(withLines('a', [{ place: { offset: 1, column: 1 }, lines: LINES }])).toBe('a\n - run: b\n   if: c')
  expect(withLines('', [{ place: { offset: 0, column: 0 }, lines: ['a'] }])).toBe('a\n')
})
