import { describe, expect, it } from 'vitest'
import { readPulls } from '../../../src/facts/reading/pull-request-pages.ts'
import { observed, type Unavailable, unavailable } from '../../../src/model/fact.ts'
import { aWorld } from '../../fakes/a-world.ts'

const pageInfo = (endCursor: string | null) => ({ hasNextPage: endCursor !== null, endCursor })
const commits = (totalCount: number, oids: readonly string[], cursor: string | null = null) => ({
  totalCount,
  pageInfo: pageInfo(cursor),
  nodes: oids.map((oid) => ({ commit: { oid } })),
})
const nothing = { totalCount: 0, pageInfo: pageInfo(null), nodes: [] }
const pull = {
  ...{ number: 7, body: '', author: null, createdAt: '2026-03-02T08:00:00Z', closedAt: null, baseRefName: 'main' },
  ...{ headRefName: 'work', headRefOid: 'a', headRepository: null, isCrossRepository: false },
  ...{ merged: false, mergedAt: null, mergedBy: null, mergeCommit: null },
  ...{ commits: nothing, reviews: nothing, timelineItems: { pageInfo: pageInfo(null), nodes: [] } },
}

const isRefusal = (answer: Unavailable | object | null): answer is Unavailable => answer !== null && 'status' in answer

/** Pull request 7 where GitHub answers these, one query after another. */
async function reading(...answers: readonly (Unavailable | Readonly<Record<string, unknown>> | null)[]) {
  let asked = 0
  const world = aWorld()
  const query = async () => {
    const answer = answers[asked++] ?? null
    if (isRefusal(answer)) return answer
    return observed(JSON.parse(JSON.stringify({ repository: { field0: answer } })))
  }
  const [seen] = await readPulls({ runner: world.runner, github: { ...world.github, query } }, [7])
  return { asked, seen }
}

describe('readPulls', () => {
  it('asks once for a pull request whose lists fit on a page', async () => {
    const { asked, seen } = await reading({ ...pull, commits: commits(1, ['a']) })
    expect(asked).toBe(1)
    expect(seen).toMatchObject({ value: { number: 7, commits: { complete: true, items: ['a'] } } })
  })

  it('turns pages until the list ends', async () => {
    const first = { ...pull, commits: commits(3, ['a'], 'one') }
    const { asked, seen } = await reading(first, { commits: commits(3, ['b'], 'two') }, { commits: commits(3, ['c']) })
    expect(asked).toBe(3)
    expect(seen).toMatchObject({ value: { commits: { complete: true, items: ['a', 'b', 'c'] } } })
  })

  it('has what comes twice once, and is complete only with as many as GitHub counts', async () => {
    const { seen } = await reading({ ...pull, commits: commits(2, ['a'], 'one') }, { commits: commits(2, ['a']) })
    expect(seen).toMatchObject({ value: { commits: { complete: false, items: ['a'] } } })
  })

  it('ends a list whose cursor leads nowhere', async () => {
    const stuck = { commits: commits(9, ['a'], 'one') }
    const { asked, seen } = await reading({ ...pull, ...stuck }, stuck)
    expect(asked).toBe(2)
    expect(seen).toMatchObject({ value: { commits: { complete: false } } })
  })

  it('is incomplete where a further page of forced pushes is refused', async () => {
    const more = { timelineItems: { pageInfo: pageInfo('one'), nodes: [] } }
    const { seen } = await reading({ ...pull, ...more }, unavailable('forbidden', '403'))
    expect(seen).toMatchObject({ value: { forcePushes: { complete: false }, reviews: { complete: true } } })
  })

  it('keeps of the description only what shows an agent', async () => {
    const body = 'Sell umbrellas.\n\n🤖 Generated with [Claude Code](https://claude.com/claude-code)'
    const { seen } = await reading({ ...pull, body })
    expect(seen).toMatchObject({ value: { traces: [{ kind: 'body' }] } })
    expect(JSON.stringify(seen)).not.toContain('umbrellas')
  })

  it('is null where there is no such pull request', async () => {
    expect((await reading(null)).seen).toEqual(observed(null))
  })
})
