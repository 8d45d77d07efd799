import { describe, expect, it } from 'vitest'
import type { Commit } from '../../src/model/change.ts'
import { all, chain, commit, madeByGitHub, pullRequest } from './a-change.ts'
import { byHand, merging, own, pushedMerge, SQUASHED, type Story, squash, told } from './told.ts'

describe('tieOfMergeCommit', () => {
  it.each<[string, Story, string]>([
    ['that GitHub made', { commits: [merging()] }, SQUASHED],
    [
      'that GitHub made in a group',
      { commits: [merging()], pulls: [pullRequest({ mergeMove: 'merge_queue_merge' })] },
      SQUASHED,
    ],
    [
      'made by hand, of the very tree that was reviewed: it may drop what the base had since',
      { commits: [merging({ ...byHand, tree: 'tree-of-b' })], pulls: [pushedMerge] },
      's #1: unknown, merge-not-proven',
    ],
    ['made by hand, and recomputed', { commits: [merging(byHand)], pulls: [pushedMerge], clean: ['s'] }, SQUASHED],
    ['made by hand', { commits: [merging(byHand)], pulls: [pushedMerge] }, 's #1: unknown, merge-not-proven'],
    [
      'that GitHub signed in a codespace, and somebody pushed',
      { commits: [merging()], pulls: [pushedMerge] },
      's #1: unknown, merge-not-proven',
    ],
    [
      'of which it is not seen how the base came to it',
      { commits: [merging()], pulls: [pullRequest({ mergeMove: null })] },
      's #1: unknown, merge-not-proven',
    ],
    ['of another head', { commits: [madeByGitHub('s', 'base', 'x')] }, 's #1: unknown, merge-not-proven'],
    ['of the base into the head', { commits: [madeByGitHub('s', 'b', 'base')] }, 's #1: unknown, merge-not-proven'],
    ['of three branches', { commits: [madeByGitHub('s', 'base', 'x', 'b')] }, SQUASHED],
    [
      'of a head that is not among the commits read',
      { commits: [merging(byHand)], pulls: [pullRequest({ commits: all(), mergeMove: 'push' })] },
      's #1: unknown, merge-not-proven',
    ],
    ['without a parent', { commits: [madeByGitHub('s')] }, 's #1: unknown, merge-not-proven'],
  ])('a merge commit %s', (_, story, expected) => {
    expect(told(story)).toEqual([expected])
  })

  it.each<[string, readonly Commit[]]>([
    ['the head', [squash('b')]],
    ['what stands on the head', [...own, commit('d', { parents: ['b'] }), squash('d')]],
    ['what merged the head', [commit('d', { parents: ['base', 'b'] }), squash('d')]],
  ])('a single commit on top of %s was not made by merging', (_, commits) => {
    expect(told({ commits }).at(-1)).toBe('s: fail, on-top-of-its-commits')
  })

  it.each([
    ['push', 's #1: unknown, merge-not-proven'],
    [null, SQUASHED],
  ])('a single commit beside the head, where the base came to it by %s', (mergeMove, expected) => {
    expect(told({ commits: [squash()], pulls: [pullRequest({ mergeMove })] })).toEqual([expected])
  })

  it('does not take commits on top of a pull request’s own for rebased ones', () => {
    const commits = [...own, ...chain(['d', 's'], 'b')]
    const told_ = told({ commits, numbersOf: { d: [1] } })
    expect(told_.slice(2)).toEqual(['d: fail, not-brought-by-it', 's: fail, on-top-of-its-commits'])
  })

  it('takes a squash of commits that another pull request brought as they are for what it is', () => {
    const stacked = pullRequest({ headSha: 'c', commits: all(...chain(['a', 'b', 'c'])) })
    expect(told({ commits: [...own, squash('b')], pulls: [stacked] }).at(-1)).toBe(SQUASHED)
  })
})
