import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderTerminal } from '../../src/reports/terminal.ts'
import { aRecord } from '../fixtures/a-record.ts'
import { hostileText } from './hostile.ts'
import { hostileRecord } from './hostile-record.ts'

/** The list of facts grows with every fact; it has tests of its own. */
const withoutFacts = (text: string): string => text.replace(/What was seen\n(?: .*\n)+\n/, '')

describe('renderTerminal', () => {
  it('reads as it should without colours', async () => {
    const text = renderTerminal(aRecord(), { colour: false })
    expect(text).toContain('? The repository: could not be seen')
    await expect(withoutFacts(text)).toMatchFileSnapshot('../fixtures/reports/terminal.txt')
  })

  it('says the same with colours', () => {
    const coloured = renderTerminal(aRecord(), { colour: true })
    expect(coloured).toContain('\u001b[31m✖ Denied')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are what is taken away
    expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(renderTerminal(aRecord(), { colour: false }))
  })

  it('has the same lines, and tells the terminal nothing, whatever texts from outside hold', () => {
    const lines = renderTerminal(hostileRecord('x'), { colour: false }).split('\n').length
    fc.assert(
      fc.property(hostileText(), (text) => {
        const rendered = renderTerminal(hostileRecord(text), { colour: false })
        expect(rendered.split('\n')).toHaveLength(lines)
        expect(rendered.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
      }),
    )
  })
})
