import { describe, expect, test } from 'vitest'
import { closingOf } from '../../../src/agents/reading/closing.ts'

const keys = (message: string) => closingOf(message).trailers.map(({ key }) => key)

describe('the end of a commit message', () => {
  test('is its last paragraph, at line start', () => {
    expect(closingOf('Change it\n\nWhy.\n\nFixes: #1\n  Indented: no\nCo-authored-by: mia <m@example.com>\n')).toEqual({
      trailers: [
        { key: 'Fixes', value: '#1' },
        { key: 'Co-authored-by', value: 'mia <m@example.com>' },
      ],
      others: ['  Indented: no'],
    })
  })

  test('is not the subject', () => {
    expect(keys('Made-with: Cursor')).toEqual([])
    expect(keys('Made-with: Cursor\n\nReally.')).toEqual([])
  })

  test('may follow the subject at once', () => {
    expect(keys('Change it\nMade-with: Cursor')).toEqual(['Made-with'])
  })

  test('is not what is quoted in the middle', () => {
    expect(keys('Change it\n\nMade-with: Cursor\n\nThat line\nis wrong.')).toEqual([])
    expect(keys('Change it\n\nMade-with: Cursor\n\nThat line\nis wrong.\n\nRefs: #1')).toEqual(['Refs'])
    expect(keys('Change it\n\n> Made-with: Cursor')).toEqual([])
  })

  test('takes in paragraphs of trailers only, as Copilot and the notes of git make them', () => {
    const message = `Change it\n\nAgent-Logs-Url: x\n\nCo-authored-by: y\n\n(cherry picked from commit ${'a'.repeat(40)})`
    expect(keys(message)).toEqual(['Co-authored-by', 'Agent-Logs-Url'])
  })

  test.each(['See (cherry picked from commit aaaaaaa)', '(cherry picked from commit aaaaaaa) later'])(
    'takes in %j as any other line alone, and nothing above it',
    (line) => {
      expect(keys(`Change it\n\nOne: 1\n\n${line}\n\nTwo: 2`)).toEqual(['Two'])
    },
  )

  test('takes in no other paragraph of several lines, not even for the trailers in it', () => {
    const ends = { trailers: [{ key: 'Three', value: '3' }], others: [] }
    expect(closingOf('Change it\n\nGenerated\nby it\n\nThree: 3')).toEqual(ends)
    expect(closingOf('Change it\n\nOne: 1\nby it\n\nThree: 3')).toEqual(ends)
    expect(closingOf('Change it\n\nGenerated\nby it\n \t\nThree: 3')).toEqual(ends)
    expect(keys('Change it\n\nOne: 1\nTwo: 2\n\nThree: 3')).toEqual(['Three', 'One', 'Two'])
  })

  test('is the same however many empty lines there are', () => {
    expect(keys('Change it\n\n\nText\nof it.\n\n\n\nOne: 1\n\n\nTwo: 2\n\n\n')).toEqual(['Two', 'One'])
  })

  test('takes in one line alone before them, and nothing above it', () => {
    expect(closingOf('Change it\n\nOne: 1\n\nGenerated\n\nTwo: 2')).toEqual({
      trailers: [{ key: 'Two', value: '2' }],
      others: ['Generated'],
    })
  })

  test('does not take in a line alone when others than trailers follow', () => {
    expect(closingOf('Change it\n\nGenerated\n\nNo trailer').others).toEqual(['No trailer'])
  })

  test('is read whatever ends the lines', () => {
    expect(keys('Change it\r\n\r\nOne: 1\r\nTwo: 2\r\n')).toEqual(['One', 'Two'])
  })

  test('holds no address as a trailer', () => {
    expect(closingOf('Change it\n\nhttps://example.com')).toEqual({ trailers: [], others: ['https://example.com'] })
  })

  test('is empty where there is nothing but a subject', () => {
    expect(closingOf('Change it')).toEqual({ trailers: [], others: [] })
    expect(closingOf('')).toEqual({ trailers: [], others: [] })
  })

  test('is found quickly at the end of a message without end, which is not read to its beginning', () => {
    const found = keys(`Change it\n\n${'a: b\n'.repeat(100_000)}\n\nOne: 1`)
    expect(found.at(0)).toBe('One')
    expect(found.length).toBeLessThan(25_000)
  })

  test('is not hidden by empty lines without end', () => {
    expect(keys(`Change it\n\nMade-with: Cursor\n${'\n'.repeat(100_000)}`)).toEqual(['Made-with'])
  })
})
