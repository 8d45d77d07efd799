import { describe, expect, it } from 'vitest'
import type { Activity, Move } from '../../../src/facts/reading/activity.ts'
import { pushersOf } from '../../../src/facts/reading/pushers.ts'
import type { Account } from '../../../src/model/account.ts'
import { observed, type Seen, unavailable } from '../../../src/model/fact.ts'
import { aWorld } from '../../fakes/a-world.ts'

const [MAIN, NEXT] = ['refs/heads/main', 'refs/heads/next']
const user = (login: string, id: number): Account => ({ login, id, type: 'User' })
const [mia, theo] = [user('mia', 101), user('theo', 104)]
const commits = [
  { sha: 'a', parents: ['base'] },
  { sha: 'b', parents: ['a'] },
  { sha: 'x', parents: ['base'] },
  { sha: 'm', parents: ['b', 'x'] },
]
const move = (before: string, after: string, by: Account | null = mia, type: Move['type'] = 'push', ref = MAIN) => ({
  ...{ before, after, by, type, ref, at: '2026-03-02T09:00:00Z' },
})

/** Who pushed each commit, by login, and the branches that were asked for their own activity. */
async function told(moves: readonly Move[], { refusal, closer }: Partial<Activity & { closer: Seen<unknown> }> = {}) {
  const asked: unknown[] = []
  const world = aWorld()
  const page: typeof world.github.page = async (_, parameters) => {
    asked.push(Object.getOwnPropertyDescriptor(parameters, 'ref')?.value)
    return JSON.parse(JSON.stringify(closer ?? observed({ items: [], after: null })))
  }
  const activity = { moves, covers: () => true, refusal }
  const found = await pushersOf({ ...world, github: { ...world.github, page } }, [MAIN, NEXT], commits, activity)
  const names = Object.entries(found).map(([sha, by]) => [sha, by.map((one) => one?.login ?? null)])
  return { ...Object.fromEntries(names), asked }
}

describe('who pushed the commits of a range', () => {
  it('is who moved the branch past them, to each those that it did not have', async () => {
    const found = await told([move('b', 'm'), move('base', 'b', theo)])
    expect(found).toEqual({ a: ['theo'], b: ['theo'], m: ['mia'], x: ['mia'], asked: [] })
  })

  it('is nobody, where GitHub merged them', async () => {
    const merged = [move('b', 'm', mia, 'merge_queue_merge'), move('base', 'b', theo, 'pr_merge')]
    expect(await told(merged)).toEqual({ a: [], b: [], m: [], x: [], asked: [] })
  })

  it('is everybody who did, each once, and may be somebody who is gone', async () => {
    const often = [
      move('a', 'm'),
      move('m', 'a', null, 'force_push'),
      move('a', 'm', null),
      move('base', 'a'),
      move('base', 'a'),
    ]
    expect(await told(often)).toEqual({ a: ['mia'], b: ['mia', null], m: ['mia', null], x: ['mia', null], asked: [] })
  })

  it('is not seen in the making of a branch, nor in what happened to others', async () => {
    const elsewhere = [move('0', 'm', theo, 'branch_creation'), move('base', 'm', mia, 'push', 'refs/heads/mine')]
    expect(await told(elsewhere)).toEqual({ asked: [MAIN, NEXT] })
    expect(await told([...elsewhere, move('base', 'm', theo, 'push', NEXT)])).toMatchObject({ a: ['theo'], asked: [] })
  })

  it('is asked of the branches themselves where it was not seen of all, but not of a GitHub that does not tell', async () => {
    const activity = { id: 1, ref: MAIN, before: 'base', after: 'm', timestamp: '2026-03-02T09:00:00Z', actor: theo }
    const closer = observed({ items: [{ ...activity, activity_type: 'push' }], after: null })
    expect(await told([move('base', 'a')], { closer })).toEqual({
      ...{ a: ['mia', 'theo'], b: ['theo'], m: ['theo'], x: ['theo'] },
      asked: [MAIN, NEXT],
    })
    expect(await told([], { closer: unavailable('forbidden', 'no') })).toMatchObject({ asked: expect.any(Array) })
    expect(await told([], { closer, refusal: unavailable('forbidden', 'no') })).toEqual({ asked: [] })
  })
})
