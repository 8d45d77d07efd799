import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { documentEvents } from '../../../../src/facts/reading/workflow/document-events.ts'

const placesOf = (text: string) =>
  documentEvents(text)
    .filter(({ kind }) => kind === 'scalar')
    .map(({ place, value }) => `${place} = ${value}`)

describe('the way through a document', () => {
  it('names every place by its path, and puts in for an alias what it stands for', () => {
    expect(placesOf('a: &x [1, { b: true }]\nc: *x\nd:\n')).toEqual([
      'a = a',
      'a[0] = 1',
      'a[1].b = b',
      'a[1].b = true',
      'c = c',
      'c[0] = 1',
      'c[1].b = b',
      'c[1].b = true',
      'd = d',
      'd = null',
    ])
  })

  it('meets every scalar of a document once, in order', () => {
    const scalars = (value: unknown): readonly unknown[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => [...(Array.isArray(value) ? [] : [key]), ...scalars(inner)])
        : [value]
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (json) => {
        const value: unknown = JSON.parse(json)
        const text = stringify(value, { aliasDuplicateObjects: false })
        const met = documentEvents(text).filter(({ kind }) => kind === 'scalar')
        expect(met.map((event) => event.value)).toEqual(scalars(value))
      }),
    )
  })

  it.each([
    ['is no YAML', '}{', 'Unexpected'],
    ['has a key twice', 'a: { b: 1, b: 2 }', 'the key b stands twice in a'],
    ['has a key that is no text', '? [a]\n: b', 'a key in the file is not a text'],
    ['has an alias to nowhere', 'a: *b', 'the alias b stands for nothing before it'],
    ['holds itself', 'a: &a [*a]', 'nested deeper than'],
    ['is too deep', `${'['.repeat(100)}${']'.repeat(100)}`, 'nested deeper than'],
    ['is too long', `a: ${'x'.repeat(600_000)}`, 'is longer than'],
    ['has too many parts', `a: [${'x,'.repeat(120_000)}]`, 'has more than'],
    ['holds bytes', 'a: !!binary aGVsbG8=', 'no text, number or boolean'],
  ])('throws for a text that %s', (_, text, message) => {
    expect(() => documentEvents(text)).toThrow(message)
  })
})
