import { describe, expect, it } from 'vitest'
import { activityAround } from '../../../src/facts/reading/activity-around.ts'
import { headsOf } from '../../../src/facts/reading/head-sightings.ts'
import type { ReadPull } from '../../../src/facts/reading/pull-request-pages.ts'
import { observed, unavailable } from '../../../src/model/fact.ts'
import { aWorld } from '../../fakes/a-world.ts'

const at = (minute: number) => `2026-03-02T08:${String(minute).padStart(2, '0')}:00Z`
const ZERO = '0'.repeat(40)
const mia = { login: 'mia', id: 101, type: 'User' }
const pull: ReadPull = {
  ...{ number: 7, traces: [], author: null, createdAt: at(10), closedAt: at(50), baseRefName: 'main' },
  ...{ headRefName: 'work', headRefOid: 'b', isCrossRepository: false },
  headRepository: { nameWithOwner: 'acme/shop' },
  ...{ merged: false, mergedAt: null, mergedBy: null, mergeCommit: null },
  commits: { complete: true, items: ['a', 'b'] },
  reviews: { complete: true, items: [] },
  forcePushes: { complete: true, items: [] },
  events: { complete: true, items: [] },
}
let ids = 0
const move = (minute: number, before: string, after: string, other: object = {}) => ({
  ...{ id: ++ids, ref: 'refs/heads/work', before, after, timestamp: at(minute), actor: mia },
  ...{ activity_type: 'push', ...other },
})

/** The heads of one pull request, where all activity and that of its branch alone are answered with these. */
async function heads(one: ReadPull, all: readonly object[] | 'refused' | 'endless', ofBranch: readonly object[] = []) {
  const asked: string[] = []
  const world = aWorld()
  const page = async (_: string, parameters: { readonly ref?: string }) => {
    asked.push(parameters.ref ?? 'all')
    if (all === 'refused') return unavailable('forbidden', '403')
    const items = parameters.ref !== undefined ? ofBranch : all === 'endless' ? [] : all
    const after = parameters.ref === undefined && all === 'endless' ? String(asked.length) : null
    return observed(JSON.parse(JSON.stringify({ items, after })))
  }
  const get = async () => observed(JSON.parse('{"total_count":0,"workflow_runs":[]}'))
  const given = { ...world, github: { ...world.github, page, get } }
  const [found] = await headsOf(given, [one], await activityAround(given, [one]))
  return {
    asked,
    complete: found?.complete,
    items: found?.items.map(({ sha, at: when, kind }) => `${kind} ${sha} ${when}`),
  }
}

describe('the heads of a pull request', () => {
  it('are all known where the moves lead from the head back to what is not its own', async () => {
    const { complete, items, asked } = await heads(pull, [move(20, 'a', 'b'), move(5, 'main', 'a')])
    expect({ complete, items }).toEqual({ complete: true, items: [`push a ${at(5)}`, `push b ${at(20)}`] })
    expect(asked).toEqual(['all'])
  })

  it('are not all known where a move is missing on the way back', async () => {
    expect(await heads(pull, [move(20, 'a', 'b')])).toMatchObject({ complete: false })
    expect(await heads(pull, [move(5, ZERO, 'a')])).toMatchObject({ complete: false })
  })

  it('are looked for in the activity of the branch alone, where that of all has too many pages', async () => {
    const { complete, asked } = await heads(pull, 'endless', [move(20, ZERO, 'b')])
    expect(complete).toBe(true)
    expect(asked).toHaveLength(61)
    expect(asked.at(-1)).toBe('refs/heads/work')
  })

  it('are not looked for more closely where the activity is refused', async () => {
    const { complete, asked, items } = await heads(pull, 'refused')
    expect({ complete, asked, items }).toEqual({ complete: false, asked: ['all'], items: [] })
  })

  it('leave out other branches, another life of the branch, its deletion, and what came after the end', async () => {
    const { items } = await heads(pull, [
      move(51, 'b', 'c'),
      move(40, 'b', ZERO, { activity_type: 'branch_deletion' }),
      move(30, 'x', 'b', { ref: 'refs/heads/side' }),
      move(20, ZERO, 'b', { activity_type: 'branch_creation' }),
      move(2, ZERO, 'z'),
    ])
    expect(items).toEqual([`push b ${at(20)}`])
  })

  it('have what the branch was opened with, although it was replaced since', async () => {
    const { items, complete } = await heads(pull, [
      move(20, 'y', 'b', { activity_type: 'force_push' }),
      move(6, 'x', 'y'),
      move(4, ZERO, 'x', { activity_type: 'branch_creation' }),
    ])
    expect({ items, complete }).toEqual({ complete: true, items: [`push y ${at(6)}`, `force-push b ${at(20)}`] })
  })

  it('count a merge into the branch as a push, and tell a forced one apart', async () => {
    const { items, complete } = await heads(pull, [
      move(30, 'y', 'b', { activity_type: 'force_push' }),
      move(20, 'main', 'y', { activity_type: 'pr_merge' }),
    ])
    expect({ items, complete }).toEqual({ complete: true, items: [`push y ${at(20)}`, `force-push b ${at(30)}`] })
  })

  it('are told by the timeline too, once where both tell the same', async () => {
    const actor = { __typename: 'User', login: 'mia', databaseId: 101 }
    const forced = (minute: number, oid: string | null) => ({
      ...{
        __typename: 'HeadRefForcePushedEvent' as const,
        createdAt: at(minute),
        actor,
        afterCommit: oid === null ? null : { oid },
      },
    })
    const forcePushes = { complete: true, items: [forced(30, 'b'), forced(40, null), forced(55, 'c')] }
    const { items } = await heads({ ...pull, forcePushes }, [move(30, 'y', 'b', { activity_type: 'force_push' })])
    expect(items).toEqual([`force-push b ${at(30)}`])
    const cut = { ...pull, forcePushes: { complete: false, items: [] } }
    expect(await heads(cut, [move(20, ZERO, 'b')])).toMatchObject({ complete: false })
  })

  it("of a fork are not found in this repository's activity, and not sought there one by one", async () => {
    const { asked, complete, items } = await heads({ ...pull, isCrossRepository: true }, [move(20, ZERO, 'b')])
    expect({ asked, complete, items }).toEqual({ asked: ['all'], complete: false, items: [] })
  })
})
