import { describe, expect, it } from 'vitest'
import { valueMarkup } from '../../src/reports/value.ts'

describe('valueMarkup', () => {
  it('shows members by their names and lists by their items', () => {
    expect(String(valueMarkup({ runAttempt: 2, names: ['<a>', null], none: [], nothing: {} }))).toBe(
      '<dl><dt>run attempt</dt><dd>2</dd><dt>names</dt><dd><ul><li>&lt;a&gt;</li><li><span class="quiet">none</span></li></ul></dd>' +
        '<dt>none</dt><dd><span class="quiet">none</span></dd><dt>nothing</dt><dd><span class="quiet">none</span></dd></dl>',
    )
  })

  it('keeps the lines of a text', () => {
    expect(String(valueMarkup('a: 1\nb: <2>'))).toBe('<pre>a: 1\nb: &lt;2&gt;</pre>')
  })

  it('leaves names that are no words of ours as they are', () => {
    expect(String(valueMarkup({ 'X-Y<': true }))).toBe('<dl><dt>X-Y&lt;</dt><dd>true</dd></dl>')
  })
})
