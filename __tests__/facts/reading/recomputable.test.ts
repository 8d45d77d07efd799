import { describe, expect, it } from 'vitest'
import { branchOf, goneFrom, handMade, mayBeStale, rebasesOf } from '../../../src/facts/reading/recomputable.ts'
import type { Commit, HeadSighting } from '../../../src/model/change.ts'
import { all, chain, commit, minute, omar, pullRequest, pushed, review, some } from '../../review/a-change.ts'
import { byHand, merging, pushedMerge } from '../../review/told.ts'

const merge = (sha: string, ...parents: readonly string[]) => commit(sha, { parents })
const branch = (headSha: string, ...commits: readonly Commit[]) => pullRequest({ headSha, commits: all(...commits) })
const given = { reviews: all(review(omar)) }

describe('an approval may be stale', () => {
  it.each([
    ['where a push came after it', { ...given, heads: all(pushed('b', minute(15))) }, true],
    ['where a push came in the same second', { ...given, heads: all(pushed('b', minute(10))) }, true],
    ['where not every push is known', { ...given, heads: some(pushed('b', minute(5))) }, true],
    ['where its time is not told', { reviews: all(review(omar, { submittedAt: null })) }, true],
    ['not where every push came before it', given, false],
    ['not where there is none', { heads: all(pushed('b', minute(15))) }, false],
    ['not where there is only a comment', { ...given, reviews: all(review(omar, { state: 'COMMENTED' })) }, false],
    ['not where nothing was merged', { ...given, merged: false, heads: all(pushed('b', minute(15))) }, false],
  ])('%s', (_, changes, expected) => {
    expect(mayBeStale(pullRequest(changes))).toBe(expected)
  })
})

describe('gone from a pull request', () => {
  const gone = (...heads: readonly HeadSighting[]) => goneFrom(pullRequest({ ...given, heads: all(...heads) }))

  it('is what was at the head when somebody approved', () => {
    const last = pushed('b', minute(15))
    expect(gone(pushed('older', minute(1)), pushed('old', minute(9)), last)).toEqual(['old'])
    expect(gone(pushed('old', minute(9)), pushed('now', minute(10)), pushed('later', minute(11)), last)).toEqual([
      'old',
      'now',
    ])
    expect(gone(pushed('a', minute(9)), last)).toEqual([])
    expect(gone(last)).toEqual([])
  })

  it('is what an approval names, each once', () => {
    const untold = { submittedAt: null }
    const reviews = all(
      review(omar, { commit: 'approved' }),
      review(omar, { commit: 'approved', ...untold }),
      review(omar, { commit: null, ...untold }),
      review(omar, { commit: 'remarked', state: 'COMMENTED' }),
    )
    expect(goneFrom(pullRequest({ reviews }))).toEqual(['approved'])
  })
})

describe('a branch', () => {
  const lastOf = (...found: Parameters<typeof branch>) => {
    const { lastMerges, baseMerges, tip } = branchOf(branch(...found))
    return {
      last: lastMerges.map(({ commit: sha }) => sha),
      all: baseMerges.map(({ commit: sha }) => sha),
      tip: tip?.sha,
    }
  }

  it('ends with an unbroken run of merges of the base, the last first', () => {
    const commits = [
      ...chain(['a']),
      merge('k', 'a', 'base-1'),
      ...chain(['b'], 'k'),
      merge('m', 'b', 'base-2'),
      merge('n', 'm', 'base-3'),
    ]
    expect(lastOf('n', ...commits)).toEqual({ last: ['n', 'm'], all: ['k', 'm', 'n'], tip: 'b' })
    expect(branchOf(branch('n', ...commits)).lastMerges[0]).toEqual({
      ...{ commit: 'n', ours: 'm', theirs: 'base-3', ourTree: 'tree-of-m', result: 'tree-of-n' },
      standsOn: ['base-2', 'base-1', 'base'],
    })
  })

  it.each<[string, readonly Commit[]]>([
    ['is no merge', [commit('m', { parents: ['b'] })]],
    ['merges its own commits', [commit('evil'), merge('m', 'b', 'evil')]],
    ['merges three branches', [merge('m', 'b', 'base-2', 'base-3')]],
    ['merges the branch into the base', [merge('m', 'base-2', 'b')]],
    ['merges the base with itself', [merge('m', 'base-1', 'base-2')]],
  ])('ends with no such run where its head %s', (_, last) => {
    expect(lastOf('m', ...chain(['a', 'b']), ...last)).toEqual({ last: [], all: [], tip: 'm' })
  })

  it('has no tip where its head is not among the commits read', () => {
    expect(lastOf('unread', ...chain(['a']))).toEqual({ last: [], all: [], tip: undefined })
  })
})

describe('rebases', () => {
  const heads = all(pushed('old', minute(1)), pushed('m', minute(19)))
  const trees = new Map([['old', 'tree-of-old']])
  const rebased = (...commits: readonly Commit[]) => {
    const pull = { ...branch('m', ...commits), ...given, heads }
    return rebasesOf(pull, branchOf(pull), trees)
  }

  it('are from what is gone onto what stands below the last merges of the base', () => {
    expect(rebased(...chain(['a', 'b'], 'base-1'), merge('m', 'b', 'base-2'))).toEqual([
      { ours: 'old', ourTree: 'tree-of-old', theirs: 'base-1', standsOn: null, to: 'b', result: 'tree-of-b' },
    ])
  })

  it('are none onto several commits, or from what could not be read', () => {
    expect(rebased(...chain(['a']), merge('b', 'a', 'base-1'), ...chain(['m'], 'b'))).toEqual([])
    const pull = { ...branch('b', ...chain(['a', 'b'])), ...given, heads }
    expect(rebasesOf(pull, branchOf(pull), new Map())).toEqual([])
    expect(rebasesOf({ ...pull, headSha: 'unread' }, branchOf({ ...pull, headSha: 'unread' }), trees)).toEqual([])
  })
})

describe('merges made by hand', () => {
  it('are merge commits of pull requests with two parents, of which one is the read head', () => {
    expect(handMade([merging(byHand)], [pushedMerge])).toEqual([
      { commit: 's', ours: 'b', ourTree: 'tree-of-b', theirs: 'base', standsOn: null, result: 'tree-of-s' },
    ])
  })

  it.each<[string, readonly Commit[], Parameters<typeof pullRequest>[0]]>([
    ['GitHub made', [merging()], { mergeMove: 'pr_merge' }],
    ['are no merges', [commit('s', { parents: ['b'] })], {}],
    ['merge more than two', [merge('s', 'base', 'b', 'x')], {}],
    ['merge what was not read', [merging(byHand)], { commits: all() }],
    ['are no pull request’s', [merging(byHand)], { mergeCommit: null }],
  ])('are none that %s', (_, range, pull) => {
    expect(handMade(range, [pullRequest({ mergeMove: 'push', ...pull })])).toEqual([])
  })
})
