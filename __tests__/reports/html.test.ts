import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeHtml, html } from '../../src/reports/html.ts'
import { visible } from '../../src/reports/visible.ts'
import { hostileText } from './hostile.ts'

const read = (escaped: string): string =>
  escaped
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#96;', '`')
    .replaceAll('&amp;', '&')

describe('escapeHtml', () => {
  it('holds nothing that could end an element or an attribute, whatever the text', () => {
    fc.assert(
      fc.property(hostileText(), (text) => /^(?:[^&<>"'`]|&(?:amp|lt|gt|quot|#39|#96);)*$/u.test(escapeHtml(text))),
    )
  })

  it('reads as the text it was given, line by line', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        expect(read(escapeHtml(text))).toBe(text.split('\n').map(visible).join('\n'))
      }),
    )
  })
})

describe('html', () => {
  it('escapes every value that is not markup, in lists too', () => {
    const item = html`<li>${'<b>'}</li>`
    expect(String(html`<ul class="${'"x'}">${[item, '<i>', 7, undefined]}</ul>`)).toBe(
      '<ul class="&quot;x"><li>&lt;b&gt;</li>&lt;i&gt;7</ul>',
    )
  })
})
