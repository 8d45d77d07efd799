import { describe, expect, it } from 'vitest'
import type { Commit, PullRequests } from '../../src/model/change.ts'
import { all, authoredBy, chain, commit, madeByGitHub, pullRequest, theo } from './a-change.ts'
import { moved, still, three, told } from './told.ts'

describe('what stands below the last commit of a rebase', () => {
  const below = (made: readonly Commit[], pull = three, numbersOf: PullRequests['numbersOf'] = {}) =>
    told({ commits: made, pulls: [pull], numbersOf })[0]

  it('is another’s, where its authors are', () => {
    expect(below(still.with(0, { ...commit('A', authoredBy(theo)), tree: 'tree-of-a' }))).toBe(
      'A: fail, no-pull-request',
    )
    expect(
      below([commit('A'), commit('B', { parents: ['A'], ...authoredBy(theo) }), commit('C', { parents: ['B'] })]),
    ).toBe('A: fail, no-pull-request')
  })

  it('is another’s, where GitHub squashed', () => {
    const commits = [...chain(['A', 'B']), madeByGitHub('C', 'B')]
    expect(told({ commits, pulls: [three] })).toEqual([
      'A: fail, no-pull-request',
      'B: fail, no-pull-request',
      'C #1: pass, made-by-merging-it',
    ])
    const upToDate = moved.with(2, { ...madeByGitHub('C', 'B'), tree: 'tree-of-c' })
    expect(told({ commits: upToDate, pulls: [three] })[1]).toBe('B: fail, no-pull-request')
    const same = still.with(2, { ...madeByGitHub('C', 'B'), tree: 'tree-of-c' })
    expect(below(same)).toBe('A #1: pass, rebased-from-it')
  })

  it('is another’s, where it has the same content on another base: that takes back what the base has brought', () => {
    const elsewhere = still.with(0, commit('A', { parents: ['base-2'], tree: 'tree-of-a' }))
    const squashed = elsewhere.with(2, madeByGitHub('C', 'B'))
    expect(told({ commits: squashed, pulls: [three] }).slice(0, 2)).toEqual([
      'A: fail, no-pull-request',
      'B: fail, no-pull-request',
    ])
    expect(below(elsewhere)).toBe('A #1: unknown, rebase-not-proven')
  })

  it('is another’s, where what stands below is', () => {
    const squashed = still.with(0, commit('A', { tree: 'other' })).with(2, madeByGitHub('C', 'B'))
    expect(told({ commits: squashed, pulls: [three] })[1]).toBe('B: fail, no-pull-request')
  })

  it('is its own, where GitHub rebased and says where each came from', () => {
    const byGitHub = moved.with(2, madeByGitHub('C', 'B'))
    expect(below(byGitHub, three, { A: [1], B: [1] })).toBe('A #1: pass, rebased-from-it')
  })

  it('is another’s, where the pull request has no more commits', () => {
    expect(below(still, pullRequest({ headSha: 'c', mergeCommit: 'C', commits: all(...chain(['b', 'c'])) }))).toBe(
      'A: fail, no-pull-request',
    )
  })

  it('is another’s, where it is a merge', () => {
    expect(below(still.with(0, commit('A', { parents: ['base', 'x'], tree: 'tree-of-a' })))).toBe(
      'A: fail, no-pull-request',
    )
  })

  it('is nothing of the range, where the range begins above', () => {
    expect(told({ commits: still.slice(1), pulls: [three] })).toHaveLength(2)
  })

  it('leaves out merges of the base, which rebasing does', () => {
    const commits = [...chain(['a', 'b']), commit('m', { parents: ['b', 'base-2'] }), commit('c', { parents: ['m'] })]
    expect(below(still, { ...three, commits: all(...commits) })).toBe('A #1: pass, rebased-from-it')
  })

  it('does not depend on the order of the pull request’s commits, nor turn in circles', () => {
    expect(below(still, { ...three, commits: all(...chain(['a', 'b', 'c']).toReversed()) })).toBe(
      'A #1: pass, rebased-from-it',
    )
    const circle = all(commit('c', { parents: ['b'] }), commit('b', { parents: ['c'] }))
    expect(below(still, { ...three, commits: circle })).toBe('A: fail, no-pull-request')
  })

  it('is no doubt about a pull request with one commit', () => {
    const one = pullRequest({ headSha: 'c', mergeCommit: 'C', commits: all(commit('c')) })
    expect(below(moved, one)).toBe('A: fail, no-pull-request')
  })

  it('is told by GitHub only where it names this pull request', () => {
    expect(below(moved, three, { A: [7, 1] })).toBe('A #1: pass, rebased-from-it')
    expect(below(moved, three, { A: [7] })).toBe('A #1: unknown, rebase-not-proven')
  })
})
