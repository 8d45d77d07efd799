import { describe, expect, it } from 'vitest'
import { type Turning, turnPages, turnsTo } from '../../../src/facts/reading/turned-pages.ts'
import { defineAnswer } from '../../../src/model/answer.ts'
import { observed, type Seen, unavailable } from '../../../src/model/fact.ts'
import { boolean, mapOf, nullable, object, text } from '../../../src/model/schema.ts'
import { aWorld } from '../../fakes/a-world.ts'

const list = object({ item: text(), hasNextPage: boolean(), endCursor: nullable(text()) })
type List = { readonly item: string; readonly hasNextPage: boolean; readonly endCursor: string | null }
const turning: Turning<number, List, string> = {
  field: ({ of, after }) => `list(${of}, ${after})`,
  fragments: '',
  nodes: 1,
  requests: 1,
  most: 5,
  answer: defineAnswer('test', object({ repository: mapOf(nullable(list)) })),
  mostPages: 3,
  keep: ({ item }) => item,
  next: (page) => page,
}
const page = (item: string, endCursor: string | null = null): List => ({
  ...{ item, endCursor },
  hasNextPage: endCursor !== null,
})

/** What is kept of lists 1 and 2 where GitHub answers these, a query for each round; and what was asked for. */
async function turned(...rounds: readonly (readonly (List | null)[] | Seen<never>)[]) {
  const asked: string[][] = []
  const world = aWorld()
  const query = async (document: string) => {
    const answer = rounds[asked.length] ?? []
    asked.push([...document.matchAll(/list\(.*\)/g)].map(([field]) => field))
    if ('status' in answer) return answer
    return observed(JSON.parse(JSON.stringify({ repository: { field0: answer[0], field1: answer[1] } })))
  }
  const place = { runner: world.runner, github: { ...world.github, query } }
  const begin = [1, 2].map((of) => ({ of, after: null }))
  return { read: Object.fromEntries(await turnPages(place, begin, turning)), asked }
}

describe('turnPages', () => {
  it('reads all lists on from where each has come to, and keeps of each page what is to be kept', async () => {
    const { read, asked } = await turned([page('a'), page('x', 'one')], [page('y', 'two')], [page('z')])
    expect(read).toEqual({ 1: ['a'], 2: ['x', 'y', 'z'] })
    expect(asked).toEqual([['list(1, null)', 'list(2, null)'], ['list(2, one)'], ['list(2, two)']])
  })

  it('ends a list at a page that is refused or is not there, without what comes behind', async () => {
    expect((await turned([null, page('x', 'one')], unavailable('forbidden', '403'))).read).toEqual({ 2: ['x'] })
  })

  it('ends a list after so many pages', async () => {
    const endless = ['one', 'two', 'three', 'four'].map((cursor) => [page('x', cursor)])
    const { read, asked } = await turned([page('a'), page('w', 'zero')], ...endless)
    expect(read[2]).toHaveLength(3)
    expect(asked).toHaveLength(3)
  })
})

describe('turnsTo', () => {
  it('goes on behind the cursor, and nowhere where there is none or it leads back', () => {
    expect(turnsTo(7, { hasNextPage: true, endCursor: 'one' }, null)).toEqual([{ of: 7, after: 'one' }])
    expect(turnsTo(7, { hasNextPage: true, endCursor: 'one' }, 'one')).toEqual([])
    expect(turnsTo(7, { hasNextPage: true, endCursor: null }, null)).toEqual([])
    expect(turnsTo(7, { hasNextPage: false, endCursor: 'one' }, null)).toEqual([])
    expect(turnsTo(7, undefined, null)).toEqual([])
  })
})
