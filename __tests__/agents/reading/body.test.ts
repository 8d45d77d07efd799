import { describe, expect, test } from 'vitest'
import { tracesInBody } from '../../../src/agents/reading/body.ts'

const MARK = '<!-- CURSOR_SUMMARY -->'
const kept = [{ kind: 'body', value: MARK }]

describe('what is kept of a description', () => {
  test('is nothing where no signal matches', () => {
    expect(tracesInBody(null)).toEqual([])
    expect(tracesInBody('Fixes it.\n\nI used an agent.')).toEqual([])
  })

  test('is the part of a line that a signal matches, once', () => {
    expect(tracesInBody(`Fixes it.\r\n${MARK} and more\r\n${MARK}\r\n`)).toEqual(kept)
  })

  test.each([
    ['quoted', `> ${MARK}`],
    ['indented', `    ${MARK}`],
    ['in the middle of a line', `as in ${MARK}`],
    ['in a fence', `\`\`\`md\n${MARK}\n\`\`\``],
    ['in a fence of tildes', `~~~\n${MARK}\n~~~`],
    ['in a fence that does not end', `\`\`\`\n${MARK}`],
  ])('is nothing of what is %s', (_, body) => {
    expect(tracesInBody(body)).toEqual([])
  })

  test('is what stands after a fence, or after a line with the marks of one', () => {
    expect(tracesInBody(`as in \`\`\`\n${MARK}`)).toEqual(kept)
    expect(tracesInBody(`\`\`\`\ncode\n\`\`\`\n${MARK}`)).toEqual(kept)
  })

  test('is nothing beyond what GitHub lets a description hold', () => {
    expect(tracesInBody(`${'a\n'.repeat(40_000)}${MARK}`)).toEqual([])
  })
})
