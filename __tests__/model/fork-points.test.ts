import { describe, expect, it } from 'vitest'
import { forkPointsIn } from '../../src/model/fork-points.ts'
import { chain, commit } from '../review/a-change.ts'

describe('forkPointsIn', () => {
  const commits = [
    ...chain(['a', 'b']),
    commit('m', { parents: ['b', 'base-2'] }),
    commit('c', { parents: ['m', 'a'] }),
  ]

  it('are what a commit stands on, however it leads there, each once', () => {
    expect(forkPointsIn(commits)('b')).toEqual(['base'])
    expect(forkPointsIn(commits)('c').toSorted()).toEqual(['base', 'base-2'])
  })

  it('of a commit that is none of them is itself', () => {
    expect(forkPointsIn(commits)('base-2')).toEqual(['base-2'])
    expect(forkPointsIn([])('x')).toEqual(['x'])
  })

  it('are none of a commit that stands on nothing', () => {
    expect(forkPointsIn([commit('root', { parents: [] })])('root')).toEqual([])
  })
})
