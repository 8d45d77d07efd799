import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bounded, visible, visibleJson } from '../../src/reports/visible.ts'
import { hostileText } from './hostile.ts'

const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u

describe('visible', () => {
  it('spells out what would act unseen', () => {
    expect(visible('a\n\u001b[31mb\u202ec')).toBe('a\\n\\u{001b}[31mb\\u{202e}c')
  })

  it('leaves nothing that acts unseen, whatever the text', () => {
    fc.assert(fc.property(hostileText(), (text) => !UNSEEN.test(visible(text))))
  })

  it('leaves plain text as it is', () => {
    fc.assert(fc.property(fc.stringMatching(/^[ -~éü漢🚀]*$/u), (text) => visible(text) === text))
  })
})

describe('visibleJson', () => {
  it('says the same as the JSON it was given', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const shown = visibleJson(JSON.stringify([text.toWellFormed()]))
        expect(JSON.parse(shown)).toEqual([text.toWellFormed()])
        expect(shown).not.toMatch(UNSEEN)
      }),
    )
  })
})

describe('bounded', () => {
  it('says how much it left out', () => {
    expect(bounded('abcdef', 4)).toBe('abcd… (2 more characters in the record)')
    expect(bounded('abcd', 4)).toBe('abcd')
  })
})
