import { describe, expect, it } from 'vitest'
import { ancestryOf, isOnlyNearest } from '../../../src/facts/reading/ancestry.ts'
import { observed } from '../../../src/model/fact.ts'
import { aWorld } from '../../fakes/a-world.ts'

const ROUTE = 'GET /repos/{owner}/{repo}/compare/{basehead}'
const listed = (sha: string, ...parents: readonly string[]) => ({
  sha,
  parents: parents.map((parent) => ({ sha: parent })),
})
const compared = (total: number, ...commits: readonly object[]) =>
  observed({
    base_commit: { sha: 'theirs', commit: { tree: { sha: 'tree-of-theirs' } } },
    merge_base_commit: { sha: 'fork', commit: { tree: { sha: 'tree-of-fork' } } },
    total_commits: total,
    commits,
  })
const sides = { ours: 'b', theirs: 'theirs' }

describe('ancestryOf', () => {
  it('tells the common ancestor, and what our side stands on', async () => {
    const asked: object[] = []
    const answer = compared(2, listed('a', 'fork'), listed('b', 'a', 'earlier'))
    const get = {
      [ROUTE]: (parameters: object) => {
        asked.push(parameters)
        return answer
      },
    }
    expect(await ancestryOf(aWorld({ get }), sides)).toMatchObject({
      value: {
        ancestor: { sha: 'fork', tree: 'tree-of-fork' },
        theirTree: 'tree-of-theirs',
        forkPoints: ['earlier', 'fork'],
      },
    })
    expect(asked).toEqual([{ basehead: 'theirs...b', per_page: 100, page: 1 }])
  })

  it('does not tell what our side stands on where not all of it is listed', async () => {
    const get = { [ROUTE]: compared(2, listed('b', 'a')) }
    expect(await ancestryOf(aWorld({ get }), sides)).toMatchObject({ value: { forkPoints: null } })
  })

  it('says that our side stands on itself where the other has all of it', async () => {
    const get = { [ROUTE]: compared(0) }
    expect(await ancestryOf(aWorld({ get }), sides)).toMatchObject({ value: { forkPoints: ['b'] } })
  })

  it('may be refused', async () => {
    expect(await ancestryOf(aWorld(), sides)).toMatchObject({ status: 'unavailable', reason: 'not-found' })
  })
})

describe('isOnlyNearest', () => {
  const known: Readonly<Record<string, readonly string[]>> = { b2: ['b1'], b1: ['b0'] }
  const below = (sha: string) => known[sha] ?? []

  it('holds where a branch stands on nothing else, or on what is known to be below', () => {
    expect(isOnlyNearest('b0', ['b0'], below)).toBe(true)
    expect(isOnlyNearest('b2', ['b0', 'b1', 'b2'], below)).toBe(true)
  })

  it('does not hold where another may be as near', () => {
    expect(isOnlyNearest('b1', ['b0', 'x'], below)).toBe(false)
    expect(isOnlyNearest('b0', ['b0', 'b1'], below)).toBe(false)
  })
})
