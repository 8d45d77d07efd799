import { describe, expect, it } from 'vitest'
import { changesTo } from '../../../src/facts/reading/file-changes.ts'
import type { Commit } from '../../../src/model/change.ts'
import { observed, unavailable } from '../../../src/model/fact.ts'
import { aWorld } from '../../fakes/a-world.ts'
import { chain, commit } from '../../review/a-change.ts'

/** The changes where the file has this content at each commit; null: it is not there; undefined: that is not told. */
async function changes(contents: Readonly<Record<string, string | null | undefined>>, ...commits: readonly Commit[]) {
  const world = aWorld()
  const query = async (document: string) => {
    const asked = [...document.matchAll(/(field\d+): object\(expression: "(\w+):f"\)/g)]
    const told = asked.map(([, alias = '', sha = '']) => [alias, contents[sha]] as const)
    if (told.some(([, oid]) => oid === undefined)) return unavailable('timeout', 'too slow')
    const answers = told.map(([alias, oid]) => [alias, oid === null ? null : { oid }])
    return observed(JSON.parse(JSON.stringify({ repository: Object.fromEntries(answers) })))
  }
  return (await changesTo({ runner: world.runner, github: { ...world.github, query } }, ['f'], commits))('f')
}

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
    expect((await changesTo(aWorld(), ['f'], []))('f')).toEqual({ complete: true, commits: [] })
  })
})
