import { describe, expect, it } from 'vitest'
import { associationsOf } from '../../../src/facts/reading/associations.ts'
import { observed } from '../../../src/model/fact.ts'
import { aWorld } from '../../fakes/a-world.ts'

const sha = 'a'.repeat(40)
const inShop = (number: number, nameWithOwner = 'acme/shop') => ({ number, repository: { nameWithOwner } })
const pageOf = (nodes: readonly unknown[], endCursor: string | null = null) => ({
  committedDate: '2026-03-02T08:00:00Z',
  associatedPullRequests: { pageInfo: { hasNextPage: endCursor !== null, endCursor }, nodes },
})

/** What is associated where GitHub answers these, one query after another. */
async function associated(...pages: readonly unknown[]) {
  const queries: string[] = []
  const world = aWorld()
  const query = async (document: string) => {
    const page = JSON.parse(JSON.stringify({ repository: { field0: pages[queries.push(document) - 1] ?? null } }))
    return observed(page)
  }
  const place = { runner: world.runner, github: { ...world.github, query } }
  return { answer: (await associationsOf(place, [sha])).get(sha), queries }
}

describe('associationsOf', () => {
  it('has the numbers in order, each once', async () => {
    const { answer } = await associated(pageOf([inShop(9), inShop(4), inShop(9)]))
    expect(answer).toEqual(observed({ committedAt: '2026-03-02T08:00:00Z', numbers: [4, 9] }))
  })

  it('leaves out pull requests of other repositories, whose numbers mean something else here', async () => {
    const { answer } = await associated(pageOf([inShop(4, 'theo/shop'), inShop(5, 'Acme/Shop')]))
    expect(answer).toMatchObject({ value: { numbers: [5] } })
  })

  it('reads on where a commit has more pull requests than a page', async () => {
    const { answer, queries } = await associated(pageOf([inShop(4)], 'Y3'), pageOf([inShop(5)]))
    expect(answer).toMatchObject({ value: { numbers: [4, 5] } })
    expect(queries[1]).toContain('after: "Y3"')
  })

  it('does not follow a cursor that leads nowhere', async () => {
    const { queries } = await associated(pageOf([inShop(4)], 'Y3'), pageOf([inShop(4)], 'Y3'))
    expect(queries).toHaveLength(2)
  })

  it('knows nothing of a commit that GitHub does not have', async () => {
    expect((await associated(null)).answer).toEqual(observed(null))
  })

  it('reads nothing about no commits', async () => {
    expect((await associationsOf(aWorld(), [])).size).toBe(0)
  })
})
