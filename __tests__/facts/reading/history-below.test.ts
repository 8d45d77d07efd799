import { describe, expect, it } from 'vitest'
import { historyFor } from '../../../src/facts/reading/history-below.ts'
import { inWorld } from '../../fakes/loopback-world.ts'
import { commit } from '../../review/a-change.ts'

const history = Array.from({ length: 102 }, (_, index) => ({ commit: { name: `c${index}` } }))
const stands = (...standsOn: readonly string[]) => ({ theirs: 'x', standsOn })

describe('historyFor', () => {
  it('is the range, without a request, where all stands on that or where it has no beginning', async () => {
    await inWorld({}, async ({ world, github: { loopback } }) => {
      const commits = [commit('a')]
      expect([...(await historyFor(world, { commits, base: 'b' }, [stands('a')])).keys()]).toEqual(['a'])
      expect([...(await historyFor(world, { commits, base: null }, [stands('b')])).keys()]).toEqual(['a'])
      expect([...(await historyFor(world, { commits, base: 'b' }, [{ theirs: 'x', standsOn: null }])).keys()]).toEqual([
        'a',
      ])
      expect(loopback.exchanges).toEqual([])
    })
  })

  it('has also the last hundred commits before it, where something stands on another', async () => {
    await inWorld({ history }, async ({ world, shown, github: { loopback } }) => {
      const [last, before] = [shown.commit('c101'), shown.commit('c100')]
      const read = await historyFor(world, { commits: [commit('a')], base: last.sha }, [stands('a', last.sha)])
      expect(read.size).toBe(101)
      expect(read.get(last.sha)).toEqual({ tree: last.tree, parents: [before.sha] })
      expect(loopback.exchanges).toHaveLength(1)
    })
  })

  it('is the range alone where GitHub does not answer', async () => {
    await inWorld({ history }, async ({ world, shown, github }) => {
      github.fail('graphql', { status: 403 })
      const range = { commits: [commit('a')], base: shown.commit('c101').sha }
      expect([...(await historyFor(world, range, [stands('b')])).keys()]).toEqual(['a'])
    })
  })
})
