import { describe, expect, it } from 'vitest'
import { deployedMoves, type Stretch } from '../../../src/facts/reading/deployed-moves.ts'
import { observed, unavailable } from '../../../src/model/fact.ts'
import { aWorld } from '../../fakes/a-world.ts'

const ROUTE = 'GET /repos/{owner}/{repo}/activity'
const mia = { login: 'mia', id: 101, type: 'User' }

/** The moves of main, newest first, as `before>after@minute`. */
const moving = (...moves: readonly string[]) =>
  observed(
    moves.map((told, index) => {
      const [before, after = '', minute = '0'] = told.split(/[>@]/)
      const timestamp = `2026-03-02T09:${minute.padStart(2, '0')}:00Z`
      return {
        id: moves.length - index,
        ref: 'refs/heads/main',
        before,
        after,
        timestamp,
        actor: mia,
        activity_type: 'push',
      }
    }),
  )
const stretch: Stretch = {
  branch: 'main',
  from: { sha: 'a', at: '2026-03-02T09:30:00Z' },
  head: 'c',
  since: '2026-02-02T09:00:00Z',
}
const read = (told: ReturnType<typeof moving>, changes: Partial<Stretch> = {}) =>
  deployedMoves(aWorld({ get: { [ROUTE]: told } }), { ...stretch, ...changes })
const kept = async (told: ReturnType<typeof moving>, changes: Partial<Stretch> = {}) => {
  const found = await read(told, changes)
  return found.status === 'observed' ? [found.value.complete, ...found.value.items.map(({ after }) => after)] : found
}

describe('deployedMoves', () => {
  it('has the moves from what was deployed to the head, and none before or after', async () => {
    expect(await kept(moving('c>d@50', 'b>c@45', 'a>b@40', 'z>a@10', 'y>z@5'))).toEqual([true, 'c', 'b'])
  })

  it('has what a branch did before it came back to what was deployed', async () => {
    expect(await kept(moving('a>c@50', 'x>a@45', 'a>x@40', 'z>a@10'))).toEqual([true, 'c', 'a', 'x'])
  })

  it('has only the move to the head where nothing was deployed before', async () => {
    expect(await kept(moving('b>c@45', 'a>b@40'), { from: null })).toEqual([true, 'c'])
  })

  it('goes by the last move to a baseline, which has no time', async () => {
    expect(await kept(moving('a>c@50', 'x>a@45', 'a>x@40'), { from: { sha: 'a', at: null } })).toEqual([true, 'c'])
  })

  it('is not complete where the branch was never seen at what was deployed, or at the head', async () => {
    expect(await kept(moving('b>c@45', 'a>b@40'))).toEqual([false, 'c', 'b'])
    expect(await kept(moving('a>b@40', 'z>a@10'))).toEqual([false])
    expect(await kept(moving('b>c@45', 'a>b@40'), { head: 'x', from: null })).toEqual([false])
  })

  it('is refused where the activity is', async () => {
    const refusal = unavailable('forbidden', '403')
    expect(await deployedMoves(aWorld({ get: { [ROUTE]: refusal } }), stretch)).toEqual(refusal)
  })
})
