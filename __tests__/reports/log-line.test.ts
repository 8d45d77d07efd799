import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logLine } from '../../src/reports/log-line.ts'
import { hostileText } from './hostile.ts'

describe('logLine', () => {
  it('is one line with no command for the runner in it, whatever the text', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const line = logLine(text)
        expect(line).not.toMatch(/[\n\r]/)
        expect(line.trimStart().startsWith('::')).toBe(false)
        expect(line).not.toContain('##[')
      }),
    )
  })

  it('leaves plain text as it is', () => {
    expect(logLine('Approved by mia')).toBe('Approved by mia')
  })
})
