import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { each, mergeEntry } from '../../../../src/facts/reading/three-way/entries.ts'
import type { Four } from '../../../../src/facts/reading/three-way/outcome.ts'

const [PLAIN, PROGRAM, LINK, FOLDER, SUBMODULE] = [0o100644, 0o100755, 0o120000, 0o040000, 0o160000]
type Told = readonly [mode: number, oid: string] | null
const merge = (base: Told, ours: Told, theirs: Told, result: Told) =>
  mergeEntry(each({ base, ours, theirs, result }, (told) => told && { mode: told[0], oid: told[1] }))

const [a, b, c, d]: readonly [Told, Told, Told, Told] = [
  [PLAIN, 'a'],
  [PLAIN, 'b'],
  [PLAIN, 'c'],
  [PLAIN, 'd'],
]
const each4 = (kind: number): readonly [Told, Told, Told, Told] => [
  [kind, 'a'],
  [kind, 'b'],
  [kind, 'c'],
  [kind, 'd'],
]

describe('what merging gives under one name', () => {
  it.each<[string, Told, Told, Told, Told, 'same' | 'other']>([
    ['neither side changed', a, a, a, a, 'same'],
    ['neither side changed, and the merge did', a, a, a, b, 'other'],
    ['one side changed', a, b, a, b, 'same'],
    ['one side changed, and the merge took that back', a, b, a, a, 'other'],
    ['the other changed', a, a, b, b, 'same'],
    ['both changed alike', a, b, b, b, 'same'],
    ['one side added', null, b, null, b, 'same'],
    ['one side added, and the merge left it out', null, b, null, null, 'other'],
    ['the merge added', null, null, null, b, 'other'],
    ['one side deleted', a, null, a, null, 'same'],
    ['one side deleted, and the merge kept it', a, null, a, a, 'other'],
    ['one side deleted what the other changed', a, null, b, b, 'other'],
    ['one side renamed what the other changed', a, b, null, null, 'other'],
    ['both added, and not alike', null, a, b, a, 'other'],
    ['the merge deleted what both changed', a, b, c, null, 'other'],
    ['the merge took one side of what both changed into something else', a, b, c, [LINK, 'b'], 'other'],
    ['both changed a link', ...each4(LINK), 'other'],
    ['both changed a submodule', ...each4(SUBMODULE), 'other'],
    ['one side changed a submodule', [SUBMODULE, 'a'], [SUBMODULE, 'b'], [SUBMODULE, 'a'], [SUBMODULE, 'b'], 'same'],
    ['one side made it a program, the other changed it', a, [PROGRAM, 'a'], b, [PROGRAM, 'b'], 'same'],
    ['the same, and the merge forgot the one', a, [PROGRAM, 'a'], b, b, 'other'],
    ['the same, and the merge forgot the other', a, [PROGRAM, 'a'], b, [PROGRAM, 'a'], 'other'],
    ['one side made a folder of what the other changed', a, [FOLDER, 'b'], c, c, 'other'],
    ['one side made a link of what the other changed', a, [LINK, 'b'], c, [LINK, 'b'], 'other'],
  ])('%s', (_, base, ours, theirs, result, expected) => {
    expect(merge(base, ours, theirs, result)).toBe(expected)
  })

  it('is looked into where both sides changed a plain file or a folder', () => {
    expect(merge(a, b, c, d)).toMatchObject({ kind: 'file', ids: { base: 'a', ours: 'b', theirs: 'c', result: 'd' } })
    expect(merge(...each4(FOLDER))).toMatchObject({ kind: 'folder' })
    expect(merge([FOLDER, 'a'], null, [FOLDER, 'c'], null)).toMatchObject({ kind: 'folder', ids: { ours: null } })
    expect(merge(null, [FOLDER, 'b'], [FOLDER, 'c'], [FOLDER, 'd'])).toMatchObject({ kind: 'folder' })
  })

  const entry = fc.option(
    fc.record({
      mode: fc.constantFrom(PLAIN, PROGRAM, LINK, FOLDER, SUBMODULE),
      oid: fc.constantFrom('a', 'b', 'c', 'd'),
    }),
  )
  const four = fc.record({ base: entry, ours: entry, theirs: entry, result: entry })
  const turned = ({ ours, theirs, ...rest }: Four<unknown>) => ({ ...rest, ours: theirs, theirs: ours })

  it('does not depend on which side is which', () => {
    fc.assert(
      fc.property(four, ({ base, ours, theirs, result }) => {
        const found = mergeEntry({ base, ours, theirs, result })
        const other = mergeEntry({ base, ours: theirs, theirs: ours, result })
        if (typeof found === 'string') expect(other).toBe(found)
        else expect(other).toEqual({ ...found, ids: turned(found.ids) })
      }),
    )
  })

  it('is the same of no more than one thing', () => {
    fc.assert(
      fc.property(four, entry, ({ result, ...sides }, another) => {
        const isAnother = JSON.stringify(another) !== JSON.stringify(result)
        if (mergeEntry({ ...sides, result }) === 'same' && isAnother)
          expect(mergeEntry({ ...sides, result: another })).not.toBe('same')
      }),
    )
  })

  it('is the other side where one changed nothing', () => {
    fc.assert(
      fc.property(entry, entry, (base, side) => {
        expect(mergeEntry({ base, ours: base, theirs: side, result: side })).toBe('same')
      }),
    )
  })
})
