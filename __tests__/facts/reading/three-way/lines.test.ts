import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeText } from '../../../../src/facts/reading/three-way/lines.ts'

const text = (...lines: readonly string[]) => lines.map((line) => `${line}\n`).join('')
const base = text('one', 'two', 'three', 'four', 'five')
const merge = (ours: string, theirs: string, from = base) => mergeText({ base: from, ours, theirs })

describe('mergeText', () => {
  it('has the changes of both sides', () => {
    expect(merge(text('ONE', 'two', 'three', 'four', 'five'), text('one', 'two', 'three', 'five', 'six'))).toEqual({
      is: text('ONE', 'two', 'three', 'five', 'six'),
    })
  })

  it('has once what both changed alike', () => {
    const changed = base.replace('one', 'ONE')
    expect(merge(changed, changed.replace('five', 'FIVE'))).toEqual({ is: changed.replace('five', 'FIVE') })
  })

  it.each([
    ['the same line', base.replace('three', 'ours'), base.replace('three', 'theirs')],
    ['lines that touch each other', base.replace('three', 'ours'), base.replace('four', 'theirs')],
    ['a line that the other deleted', base.replace('three', 'ours'), base.replace('three\n', '')],
    ['the same place, with other lines', base.replace('three', 'x\nthree'), base.replace('three', 'y\nthree')],
    ['all of it', 'ours', 'theirs'],
  ])('conflicts where both changed %s', (_, ours, theirs) => {
    expect(merge(ours, theirs)).toBe('conflict')
  })

  it('keeps the ends of lines as they are, and a last line without one', () => {
    const windows = base.replaceAll('\n', '\r\n')
    expect(merge(windows.replace('one', 'ONE'), `${windows}six`, windows)).toEqual({
      is: `${windows.replace('one', 'ONE')}six`,
    })
    expect(merge('', '', '')).toEqual({ is: '' })
  })

  it('does not decide where repeated lines can be matched otherwise, with another outcome', () => {
    expect(merge(text('a', 'a'), text('b', 'a'), text('a'))).toEqual({ whyNot: 'not-decided' })
    const twice = text('a', 'x', 'x', 'b', 'c')
    expect(merge(text('a', 'x', 'b', 'c'), text('a', 'x', 'b', 'C'), twice)).toEqual({ whyNot: 'not-decided' })
  })

  it('does not compare what has too many edits', () => {
    const many = (word: string) => text(...Array.from({ length: 3_000 }, (_, index) => `${word} ${index}`))
    expect(merge(many('ours'), many('theirs'), many('base'))).toEqual({ whyNot: 'too-much-to-read' })
  })

  const line = fc.constantFrom('a\n', 'b\n', 'c\n', '\n', '}\n')
  const anyText = fc
    .tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom('', 'end'))
    .map((all) => all.flat().join(''))

  it('gives the other side where one changed nothing', () => {
    fc.assert(
      fc.property(anyText, anyText, (from, side) => {
        expect(merge(from, side, from)).toEqual({ is: side })
      }),
    )
  })

  it('does not depend on which side is which', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (from, one, other) => {
        expect(merge(one, other, from)).toEqual(merge(other, one, from))
      }),
    )
  })

  it('makes up no line', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (from, one, other) => {
        const merged = merge(one, other, from)
        if (merged === 'conflict' || 'whyNot' in merged) return
        const known = new Set([from, one, other].flatMap((whole) => whole.split(/(?<=\n)/)))
        for (const found of merged.is.split(/(?<=\n)/)) expect(known.has(found)).toBe(true)
      }),
    )
  })
})
