import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeBlock, link, markdown, row, table } from '../../src/reports/markdown.ts'
import { shown } from '../../src/reports/visible.ts'
import { hostileText } from './hostile.ts'

/** Nothing in it can be read as markup: letters, digits, a few marks that mean nothing alone, and references to characters. */
const PLAIN = /^(?:<code>[0-9a-f]{7,64}<\/code>|&#\d+;|\P{ASCII}|[A-Za-z0-9 ,;?/()'.:]|(?<=[a-z0-9])-)*$/iu

/** What would begin a list. */
const LIST = /^(?:-|\d+[.)])/

/** Several marks have to meet by chance to make markup. */
const OFTEN = { numRuns: 5_000 }

const read = (rendered: string): string =>
  rendered.replaceAll(/<\/?code>/g, '').replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))

/** Where GitHub looks for something to link: it takes code for no text, and reads nothing across it. */
const outsideCode = (rendered: string): string => read(rendered.replaceAll(/<code>.*?<\/code>/g, '`'))

describe('markdown', () => {
  it('holds nothing that could be markup, whatever the text', () => {
    fc.assert(
      fc.property(hostileText(), (text) => PLAIN.test(markdown(text)) && !LIST.test(markdown(text))),
      OFTEN,
    )
  })

  it('reads as the text it was given', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        expect(read(markdown(text)).replaceAll('\u2060', '')).toBe(shown(text).trim())
      }),
      OFTEN,
    )
  })

  it('leaves nothing that GitHub makes a mention, a reference, an emoji or a link of, whatever the text', () => {
    const made = [/@\w/, /#\d/, /\bGH-\d/i, /:[a-z+]/i, /:\/\//, /www\./i]
    fc.assert(
      fc.property(hostileText(), (text) => !made.some((pattern) => pattern.test(outsideCode(markdown(text))))),
      OFTEN,
    )
  })

  it('shows what could be a commit as code', () => {
    expect(markdown('at 0123abcdef, then')).toBe('at <code>0123abcdef</code>, then')
  })

  it('leaves a digest as it can be copied', () => {
    expect(markdown('sha256:0123abcdef')).toBe('sha256:<code>0123abcdef</code>')
  })
})

describe('link', () => {
  it('links to a plain https address', () => {
    expect(link('the run', 'https://github.com/acme/shop/actions/runs/1')).toBe(
      '[the run](https://github.com/acme/shop/actions/runs/1)',
    )
  })

  it.each([
    'javascript:alert(1)',
    'https://x.example/a)b',
    'https://x.example/a|b',
    'http://x.example/',
    'https://a@x.example/',
  ])('leaves the address %s as text', (url) => {
    expect(link('x', url)).not.toContain('](')
  })
})

describe('codeBlock', () => {
  it('has a fence longer than any run of backticks in the code, whatever the code', () => {
    fc.assert(
      fc.property(hostileText(), (code) => {
        const block = codeBlock('json', code)
        const fence = /^`+/.exec(block)?.[0] ?? ''
        expect(block).toBe(`${fence}json\n${code}\n${fence}`)
        expect(code).not.toContain(fence)
      }),
    )
  })
})

describe('table', () => {
  it('has a heading, a rule and its rows', () => {
    expect(table(['A', 'B'], [row('1', '2')])).toBe('| A | B |\n| --- | --- |\n| 1 | 2 |')
  })
})
