import { describe, expect, it } from 'vitest'
import { changesTo, foldersAt } from '../../../src/facts/reading/file-changes.ts'
import { idsAt } from '../../../src/facts/reading/ids-at-paths.ts'
import type { Commit } from '../../../src/model/change.ts'
import { observed, unavailable } from '../../../src/model/fact.ts'
import { aWorld } from '../../fakes/a-world.ts'
import { chain, commit } from '../../review/a-change.ts'

type Ids = Readonly<Record<string, string | null | undefined>>

/** The changes of `d/f` where it, and its folder, have this id at each commit; null: it is not there; undefined: that is not told. */
async function changesIn(files: Ids, folders: Ids, commits: readonly Commit[]) {
  const asked: string[] = []
  const query = async (document: string) => {
    const fields = [...document.matchAll(/(field\d+): object\(expression: "(\w+):(d\/f|d)"\)/g)]
    const told = fields.map(([, alias = '', sha = '', path]) => [alias, (path === 'd' ? folders : files)[sha]] as const)
    asked.push(...fields.flatMap(([, , sha, path]) => (path === 'd' ? [] : (sha ?? []))))
    if (told.some(([, oid]) => oid === undefined)) return unavailable('timeout', 'too slow')
    const answers = told.map(([alias, oid]) => [alias, oid === null ? null : { oid }])
    return observed(JSON.parse(JSON.stringify({ repository: Object.fromEntries(answers) })))
  }
  const world = aWorld()
  const place = { runner: world.runner, github: { ...world.github, query } }
  const changesOf = await changesTo(place, ['d/f'], commits, await idsAt(place, foldersAt(['d/f'], commits)))
  return { changes: changesOf('d/f'), asked }
}

/** The same where nothing else is in the folder. */
const changes = async (files: Ids, ...commits: readonly Commit[]) => (await changesIn(files, files, commits)).changes

describe('changesTo', () => {
  it('names the commits that wrote, deleted or restored the file, oldest first', async () => {
    const commits = chain(['a', 'b', 'c', 'd'])
    expect(await changes({ base: '1', a: '2', b: '2', c: null, d: '1' }, ...commits)).toEqual({
      complete: true,
      commits: ['a', 'c', 'd'],
    })
  })

  it('takes a first commit for a change if the file is there', async () => {
    const root = commit('a', { parents: [] })
    expect((await changes({ a: '1' }, root)).commits).toEqual(['a'])
    expect((await changes({ a: null }, root)).commits).toEqual([])
  })

  it('names a merge that threw away what one side had done, although the file is as on the other side', async () => {
    const sides = [commit('tightened'), commit('other')]
    const merge = commit('m', { parents: ['tightened', 'other'] })
    expect(await changes({ base: '1', tightened: '2', other: '1', m: '1' }, ...sides, merge)).toEqual({
      complete: true,
      commits: ['tightened', 'm'],
    })
  })

  it('is not complete where some commit is not told, which is then taken for a change beside one that is', async () => {
    const commits = chain(['a', 'b'])
    expect(await changes({ base: '1', a: undefined, b: '1' }, ...commits)).toEqual({
      complete: false,
      commits: ['a', 'b'],
    })
    expect(await changes({}, ...commits)).toEqual({ complete: false, commits: [] })
  })

  it('asks nothing about no commits', async () => {
    expect(await changesIn({}, {}, [])).toEqual({ changes: { complete: true, commits: [] }, asked: [] })
  })

  it('asks for the file only where its outermost folder is another than before, and believes the file, not the folder', async () => {
    const folders = { base: '1', a: '1', b: '2', c: '2', d: '3' }
    const { changes, asked } = await changesIn({ a: 'x', b: 'x', c: 'x', d: 'y' }, folders, chain(['a', 'b', 'c', 'd']))
    expect(changes).toEqual({ complete: true, commits: ['d'] })
    expect(asked.sort()).toEqual(['a', 'b', 'c', 'd'])
    expect((await changesIn({}, { base: '1', a: '1' }, chain(['a']))).asked).toEqual([])
  })

  it('is not complete where a folder is not told, although the file is', async () => {
    const files = { base: 'x', a: 'x', b: 'y' }
    const { changes } = await changesIn(files, { base: '1', a: undefined, b: '2' }, chain(['a', 'b']))
    expect(changes).toEqual({ complete: false, commits: ['b'] })
  })
})
