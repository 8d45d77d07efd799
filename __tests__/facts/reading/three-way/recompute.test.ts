import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Four, Outcome } from '../../../../src/facts/reading/three-way/outcome.ts'
import { recompute } from '../../../../src/facts/reading/three-way/recompute.ts'
import type { Files } from '../../../fakes/world/git.ts'
import { type GitPlace, gitPlace } from './git-place.ts'

const treesOf = ({ git }: GitPlace, { base, ours, theirs, result }: Four<Files>): Four<string> => ({
  base: git.tree(base),
  ours: git.tree(ours),
  theirs: git.tree(theirs),
  result: git.tree(result),
})

async function outcome(four: Four<Files>, given = gitPlace()): Promise<Outcome | undefined> {
  const [found] = await recompute(given.place, [treesOf(given, four)])
  return found
}

const lines = (...changed: readonly string[]) => `${changed.join('\n')}\n`
const base: Files = { 'a.txt': lines('1', '2', '3'), 'src/deep/b.txt': 'b', 'src/c.txt': 'c', 'd.txt': 'd' }
const ours: Files = { ...base, 'a.txt': lines('one', '2', '3'), 'src/deep/b.txt': 'ours' }
const theirs: Files = { ...base, 'a.txt': lines('1', '2', 'three'), 'src/c.txt': 'theirs', 'src/new.txt': 'new' }
const merged: Files = {
  ...{ 'a.txt': lines('one', '2', 'three'), 'src/deep/b.txt': 'ours', 'src/c.txt': 'theirs' },
  ...{ 'src/new.txt': 'new', 'd.txt': 'd' },
}

describe('recompute', () => {
  it('finds a merge of both sides’ changes the same', async () => {
    expect(await outcome({ base, ours, theirs, result: merged })).toBe('same')
  })

  it.each<[string, Files]>([
    ['an edit of what neither side changed', { ...merged, 'd.txt': 'hidden' }],
    ['an edit of what one side changed', { ...merged, 'src/c.txt': 'hidden' }],
    ['an edit within a file that both sides changed', { ...merged, 'a.txt': lines('one', 'hidden', 'three') }],
    ['a file more', { ...merged, 'src/deep/hidden.txt': 'hidden' }],
    ['a file less', { 'a.txt': lines('one', '2', 'three') }],
    ['only one side', ours],
    ['only the other side', theirs],
    ['neither side', base],
  ])('finds it another with %s', async (_, result) => {
    expect(await outcome({ base, ours, theirs, result })).toBe('other')
  })

  it('reads nothing where sides are equal', async () => {
    const given = gitPlace()
    const all = [
      { base, ours, theirs: base, result: ours },
      { base, ours: base, theirs, result: theirs },
      { base, ours, theirs: ours, result: ours },
      { base, ours, theirs: base, result: merged },
    ].map((four) => treesOf(given, four))
    expect(await recompute(given.place, [...all, 'no-answer'])).toEqual(['same', 'same', 'same', 'other', 'no-answer'])
    expect(given.queries).toEqual([])
  })

  it('asks as often as folders are deep, and not as often as there are merges', async () => {
    const given = gitPlace()
    const one = treesOf(given, { base, ours, theirs, result: merged })
    const many = Array.from({ length: 10 }, (_, index) =>
      treesOf(given, {
        base,
        ours: { ...ours, [`src/ours/${index}`]: 'ours' },
        theirs,
        result: { ...merged, [`src/ours/${index}`]: 'ours' },
      }),
    )
    expect(new Set(await recompute(given.place, [one, ...many]))).toEqual(new Set(['same']))
    expect(given.queries).toHaveLength(3)
  })

  it('does not say what it could not read, unless the rest tells enough', async () => {
    const binary = { base: { 'x.png': '\0a' }, ours: { 'x.png': '\0b' }, theirs: { 'x.png': '\0c' } }
    expect(await outcome({ ...binary, result: { 'x.png': '\0d' } })).toBe('not-plain-text')
    expect(await outcome({ ...binary, result: { 'x.png': '\0d', 'hidden.txt': '' } })).toBe('other')
    expect(
      await outcome(
        { base, ours, theirs, result: merged },
        gitPlace(() => null),
      ),
    ).toBe('no-answer')
  })

  it('goes neither too far nor too deep', async () => {
    const wide = (side: string): Files =>
      Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`folder-${index}/${side}`, side]))
    const wideBase = wide('base')
    const width = { base: wideBase, ours: { ...wideBase, ...wide('ours') }, theirs: { ...wideBase, ...wide('theirs') } }
    const both = { ...width.ours, ...width.theirs }
    expect(await outcome({ ...width, result: both })).toBe('too-much-to-read')
    const deep = (name: string): Files => ({ [`${'d/'.repeat(40)}${name}`]: name })
    const depth = { base: deep('base'), ours: { ...deep('base'), ...deep('ours') } }
    const other = { ...deep('base'), ...deep('theirs') }
    expect(await outcome({ ...depth, theirs: other, result: { ...depth.ours, ...other } })).toBe('too-much-to-read')
  })

  const path = fc.constantFrom('a', 'b', 'x/a', 'x/b', 'x/y/a', 'z/a')
  const content = fc
    .array(fc.constantFrom('1', '2', '3', ''), { maxLength: 5 })
    .map((all) => all.map((line) => `${line}\n`).join(''))
  const files: fc.Arbitrary<Files> = fc.dictionary(path, content, { noNullPrototype: true }).filter(isTree)
  const sides = fc.record({ base: files, ours: files, theirs: files, result: files })

  it('finds what one side alone changed the same', async () => {
    await fc.assert(
      fc.asyncProperty(files, files, async (from, side) => {
        expect(await outcome({ base: from, ours: side, theirs: from, result: side })).toBe('same')
        expect(await outcome({ base: from, ours: from, theirs: side, result: side })).toBe('same')
      }),
    )
  })

  it('does not depend on which side is which', async () => {
    await fc.assert(
      fc.asyncProperty(sides, async (four) => {
        expect(await outcome({ ...four, ours: four.theirs, theirs: four.ours })).toBe(await outcome(four))
      }),
    )
  })

  it('finds no merge with one edit more the same', async () => {
    const apart = fc.record({ one: content, other: content, edit: content, where: path })
    await fc.assert(
      fc.asyncProperty(files, apart, async (from, { one, other, edit, where }) => {
        const clean: Files = { ...from, 'ours.txt': one, 'theirs.txt': other }
        const four = { base: from, ours: { ...from, 'ours.txt': one }, theirs: { ...from, 'theirs.txt': other } }
        expect(await outcome({ ...four, result: clean })).toBe('same')
        const edited = { ...clean, [where]: edit }
        if (clean[where] !== edit && isTree(edited)) expect(await outcome({ ...four, result: edited })).toBe('other')
      }),
    )
  })
})

/** No path is both a file and a folder. */
function isTree(files: Files): boolean {
  const paths = Object.keys(files)
  return paths.every((path) => paths.every((other) => !other.startsWith(`${path}/`)))
}
