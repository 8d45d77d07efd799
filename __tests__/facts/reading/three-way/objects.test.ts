import { describe, expect, it } from 'vitest'
import { readFiles, readFolders } from '../../../../src/facts/reading/three-way/objects.ts'
import { gitPlace, type Told } from './git-place.ts'

const files = { 'a.txt': 'a\n', 'a/b.txt': 'ü\n', 'z/c.txt': 'c\n' }

async function folder(told?: Told) {
  const { git, place } = gitPlace(told)
  const tree = git.tree(files)
  const read = (await readFolders(place, [tree])).get(tree)
  return read !== undefined && 'is' in read ? [...read.is.keys()] : read
}

async function file(content: string, told?: Told) {
  const { git, place } = gitPlace(told)
  const oid = git.blob(content)
  return (await readFiles(place, [oid])).get(oid)
}

const changed =
  (changes: object): Told =>
  (_, truth) => ({ ...truth, ...changes })

describe('folders', () => {
  it('are read by name', async () => {
    expect((await folder())?.toString()).toBe('a.txt,a,z')
  })

  it.each<[string, Told]>([
    ['that is not there', () => null],
    ['that is no folder', () => ({})],
    ['without entries', changed({ entries: null })],
    [
      'of which something was left out',
      (_, truth) => ({
        entries: Object.values(truth ?? {})
          .flat()
          .slice(1),
      }),
    ],
    ['with other names', changed({ entries: [{ name: '\ufffd', mode: 0o100644, oid: 'a'.repeat(40) }] })],
  ])('one %s is none', async (_, told) => {
    expect(await folder(told)).toEqual({ whyNot: 'no-answer' })
  })
})

describe('files', () => {
  it('are read as they are', async () => {
    expect(await file('ü\r\n')).toEqual({ is: 'ü\r\n' })
    expect(await file('')).toEqual({ is: '' })
  })

  it.each<[string, Told, string]>([
    ['that is not there', () => null, 'no-answer'],
    ['that is no file', () => ({}), 'not-plain-text'],
    ['that is binary', changed({ isBinary: true }), 'not-plain-text'],
    ['of which nobody knows whether it is', changed({ isBinary: null }), 'not-plain-text'],
    ['that was cut', changed({ isTruncated: true }), 'not-plain-text'],
    ['without a text', changed({ text: null }), 'not-plain-text'],
    ['whose text is another', changed({ text: 'another' }), 'not-plain-text'],
  ])('one %s is none', async (_, told, whyNot) => {
    expect(await file('content\n', told)).toEqual({ whyNot })
  })

  it('are none where letters were garbled', async () => {
    expect(await file('\u0000')).toEqual({ whyNot: 'not-plain-text' })
    expect(await file('ü', changed({ text: '\ufffd' }))).toEqual({ whyNot: 'not-plain-text' })
  })
})
