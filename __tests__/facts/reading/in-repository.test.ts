import { describe, expect, it } from 'vitest'
import { askAndKeep, askInRepository, pageArguments, type Question } from '../../../src/facts/reading/in-repository.ts'
import { defineAnswer } from '../../../src/model/answer.ts'
import { observed, type Seen, unavailable } from '../../../src/model/fact.ts'
import { mapOf, nullable, object, text } from '../../../src/model/schema.ts'
import { aWorld } from '../../fakes/a-world.ts'

const question = (nodes = 1, most = 2, requests = 0): Question<string, { readonly oid: string }> => ({
  field: (sha) => `object(oid: "${sha}") { oid }`,
  fragments: 'fragment unused on Commit { oid }',
  nodes,
  requests,
  most,
  answer: defineAnswer('test', object({ repository: mapOf(nullable(object({ oid: text() }))) })),
})

/** A place where each query is kept, and answered by number. */
function place(answer: (query: number) => Seen<unknown>) {
  const queries: string[] = []
  const costs: (number | undefined)[] = []
  const world = aWorld()
  const query = async (document: string, _variables: unknown, _answer: unknown, points?: number) => {
    queries.push(document)
    costs.push(points)
    const seen = answer(queries.length)
    return seen.status === 'observed' ? observed(JSON.parse(JSON.stringify(seen.value))) : seen
  }
  return { queries, costs, world: { runner: world.runner, github: { ...world.github, query } } }
}

const found = (...oids: (string | null)[]) =>
  observed({ repository: Object.fromEntries(oids.map((oid, index) => [`field${index}`, oid && { oid }])) })

describe('askInRepository', () => {
  it('asks for several things in one query, and answers each in its place, null for what is not there', async () => {
    const { queries, world } = place((number) => (number === 1 ? found('a', null) : found('c')))
    expect(await askInRepository(world, ['a', 'b', 'c'], question())).toEqual([
      observed({ oid: 'a' }),
      observed(null),
      observed({ oid: 'c' }),
    ])
    expect(queries).toHaveLength(2)
    expect(queries[0]).toContain('field1: object(oid: "b") { oid }')
  })

  it('tells beforehand what each query costs, as GitHub works it out: a point for a hundred requests, and one at the least', async () => {
    const { costs, world } = place(() => found('a', 'b'))
    await askInRepository(world, ['a', 'b', 'c'], question(1, 2, 120))
    await askInRepository(world, ['a'], question(1, 2, 0))
    expect(costs).toEqual([2, 1, 1])
  })

  it('has what is made of each answer in place of it, with what was asked for', async () => {
    const { world } = place((number) => (number === 1 ? found('a', null) : unavailable('not-found', '404')))
    const kept = await askAndKeep(world, ['x', 'y', 'z'], question(), ({ oid }, item) => `${item} is ${oid}`)
    expect(kept).toEqual([observed('x is a'), observed(null), unavailable('not-found', '404')])
  })

  it('asks for less at once where the things are so big that GitHub would refuse', async () => {
    const { queries, world } = place(() => found('a'))
    await askInRepository(world, ['a', 'a', 'a'], question(400_000))
    expect(queries).toHaveLength(3)
  })

  it('was refused for every thing in a query that was refused, and for no other', async () => {
    const refusal = unavailable('not-found', '404')
    const { world } = place((number) => (number === 1 ? refusal : found('c')))
    expect(await askInRepository(world, ['a', 'b', 'c'], question())).toEqual([
      refusal,
      refusal,
      observed({ oid: 'c' }),
    ])
  })

  it.each(['server-error', 'timeout', 'too-much-at-once'] as const)(
    'asks in halves what GitHub fails at with %s, while that helps',
    async (reason) => {
      const sick = unavailable(reason, 'too much')
      const { queries, world } = place((number) =>
        number === 1 || queries[number - 1]?.includes('"c"') ? sick : found('a', 'b'),
      )
      const answers = await askInRepository(world, ['a', 'b', 'c', 'd'], question(1, 4))
      expect(answers.map(({ status }) => status)).toEqual(['observed', 'observed', 'unavailable', 'observed'])
    },
  )

  it('gives up where both halves fail too', async () => {
    const sick = unavailable('server-error', '502')
    const { queries, world } = place(() => sick)
    expect(await askInRepository(world, ['a', 'b', 'c', 'd'], question(1, 4))).toEqual([sick, sick, sick, sick])
    expect(queries).toHaveLength(3)
  })

  it('takes a part that is left out for trouble, not for nothing', async () => {
    const { world } = place(() => found('a'))
    expect(await askInRepository(world, ['a', 'b'], question())).toEqual([
      observed({ oid: 'a' }),
      expect.objectContaining({ status: 'unavailable', reason: 'malformed' }),
    ])
  })
})

it('a cursor is text, whatever GitHub writes in it', () => {
  expect(pageArguments(100, null)).toBe('first: 100')
  expect(pageArguments(50, 'Y3"')).toBe('first: 50, after: "Y3\\""')
})
