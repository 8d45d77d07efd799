import { describe, expect, it } from 'vitest'
import type { Activity, Move } from '../../../src/facts/reading/activity.ts'
import { baseRewritesOf } from '../../../src/facts/reading/base-rewrites.ts'
import type { ReadPull } from '../../../src/facts/reading/pull-request-pages.ts'
import { observed, type Seen, unavailable } from '../../../src/model/fact.ts'
import { aWorld } from '../../fakes/a-world.ts'

const at = (hour: number) => `2026-03-02T${String(hour).padStart(2, '0')}:00:00Z`
const pull: ReadPull = {
  ...{ number: 7, traces: [], author: null, createdAt: at(8), closedAt: at(12), baseRefName: 'main' },
  ...{ headRefName: 'work', headRefOid: 'h', headRepository: null, isCrossRepository: false },
  ...{ merged: true, mergedAt: at(12), mergedBy: null, mergeCommit: null },
  ...{ commits: { complete: true, items: [] }, reviews: { complete: true, items: [] } },
  ...{ forcePushes: { complete: true, items: [] }, events: { complete: true, items: [] } },
}
const move = (hour: number, type: Move['type'] = 'force_push', ref = 'refs/heads/main'): Move => ({
  ...{ ref, before: 'b', after: 'a', at: at(hour), by: null, type },
})
const seen = (moves: readonly Move[], reachesBack = true): Activity => ({
  ...{ moves, covers: () => reachesBack, refusal: undefined },
})
const rewrites = async (
  activity: Activity,
  changes: Partial<ReadPull> = {},
  answer: Seen<unknown> = observed(null),
) => {
  const asked: object[] = []
  const world = aWorld()
  const page = async (_: string, parameters: object) => {
    asked.push(parameters)
    return JSON.parse(JSON.stringify(answer))
  }
  const [found] = await baseRewritesOf(
    { ...world, github: { ...world.github, page } },
    [{ ...pull, ...changes }],
    activity,
  )
  return { ...found, asked }
}
const times = (items: readonly { readonly at: string }[] = []) => items.map((item) => item.at)

describe('the rewrites of a base', () => {
  it('are the forced pushes to that branch while the pull request was open', async () => {
    const found = await rewrites(seen([move(13), move(12), move(10), move(9, 'push'), move(8), move(7)]))
    expect(times(found.items)).toEqual([at(12), at(10), at(8)])
    expect(found).toMatchObject({ complete: true, asked: [] })
    expect((await rewrites(seen([move(10, 'force_push', 'refs/heads/other')]))).items).toEqual([])
    expect((await rewrites(seen([move(13)]), { closedAt: null })).items).toHaveLength(1)
  })

  it('are its deletions as well: it can be made anew where it was long ago', async () => {
    const found = await rewrites(
      seen([move(11, 'branch_creation'), move(10, 'branch_deletion'), move(7, 'branch_deletion')]),
    )
    expect(times(found.items)).toEqual([at(10)])
  })

  it('are asked for alone where the activity of all branches does not reach back', async () => {
    const actor = { login: 'lena', id: 103, type: 'User' }
    const forced = { id: 1, ref: 'refs/heads/main', before: 'b', after: 'a', timestamp: at(10), actor }
    const items = [{ ...forced, activity_type: 'force_push' }]
    const found = await rewrites(seen([], false), {}, observed({ items, after: null }))
    const rewrite = { kind: 'base-changed', at: at(10), by: { id: 103 } }
    expect(found).toMatchObject({ complete: true, items: [rewrite, rewrite] })
    expect(found.asked).toEqual(
      ['force_push', 'branch_deletion'].map((type) => ({ per_page: 100, ref: 'refs/heads/main', activity_type: type })),
    )
  })

  it('are not all told where that is refused', async () => {
    expect(await rewrites(seen([], false), {}, unavailable('timeout', 'too slow'))).toMatchObject({ complete: false })
  })

  it('are not asked for where the heads cannot be known either', async () => {
    const refusal = unavailable('forbidden', 'no')
    const none = { ...seen([], false), refusal }
    expect(await rewrites(none)).toMatchObject({ complete: true, items: [], asked: [] })
    expect(await rewrites(seen([], false), { isCrossRepository: true })).toMatchObject({ complete: true, asked: [] })
  })
})
