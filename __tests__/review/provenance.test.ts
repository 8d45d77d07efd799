import { describe, expect, it } from 'vitest'
import { originsOf } from '../../src/review/provenance.ts'
import {
  all,
  authoredBy,
  chain,
  changeSet,
  commit,
  lena,
  MAIN,
  madeByGitHub,
  pullRequest,
  pullRequests,
  some,
} from './a-change.ts'
import { merging, moved, own, SQUASHED, type Story, squash, still, three, told, upward } from './told.ts'

const RELEASE = { branches: ['main', 'release'], complete: true }

describe('originsOf', () => {
  it.each<[string, Story, readonly string[]]>([
    ['squash', { commits: [squash()] }, [SQUASHED]],
    [
      'merge-commit',
      { commits: [...own, merging()] },
      ['a #1: pass, among-its-commits', 'b #1: pass, among-its-commits', SQUASHED],
    ],
    [
      'rebase-of-three',
      { commits: still, pulls: [three] },
      ['A #1: pass, rebased-from-it', 'B #1: pass, rebased-from-it', 'C #1: pass, made-by-merging-it'],
    ],
    [
      'rebase onto a moved base, as GitHub says too',
      { commits: moved, pulls: [three], numbersOf: { A: [1], B: [1] } },
      ['A #1: pass, rebased-from-it', 'B #1: pass, rebased-from-it', 'C #1: pass, made-by-merging-it'],
    ],
    [
      'rebase onto a moved base, as GitHub does not say',
      { commits: moved, pulls: [three] },
      ['A #1: unknown, rebase-not-proven', 'B #1: unknown, rebase-not-proven', 'C #1: pass, made-by-merging-it'],
    ],
    ['fork', { commits: [squash()], pulls: [pullRequest({ crossRepository: true })] }, [SQUASHED]],
    [
      'revert',
      { commits: [squash(), madeByGitHub('u', 's')], pulls: [pullRequest(), { ...upward, headRef: 'revert-1' }] },
      [SQUASHED, 'u #2: pass, made-by-merging-it'],
    ],
    [
      'backport-with-its-own-review',
      {
        commits: [madeByGitHub('u', 'base')],
        pulls: [pullRequest(), { ...upward, base: 'release' }],
        lineage: RELEASE,
      },
      ['u #2: pass, made-by-merging-it'],
    ],
    [
      'backport pushed by hand',
      { commits: [commit('p')], pulls: [pullRequest()], lineage: RELEASE },
      ['p: fail, no-pull-request'],
    ],
    ['merger-is-null', { commits: [squash()], pulls: [pullRequest({ mergedBy: null, mergedAt: null })] }, [SQUASHED]],
    ['direct-push', { commits: [commit('d')], pulls: [] }, ['d: fail, no-pull-request']],
    [
      'three-reviewed-one-direct',
      {
        commits: [...chain(['d']), ...chain(['A', 'B', 'C'], 'd')],
        pulls: [three],
        numbersOf: { A: [1], B: [1] },
      },
      [
        'd: fail, no-pull-request',
        'A #1: pass, rebased-from-it',
        'B #1: pass, rebased-from-it',
        'C #1: pass, made-by-merging-it',
      ],
    ],
    [
      'pull-request-number-forged-in-message',
      { commits: [commit('d')], numbersOf: { d: [1] } },
      ['d: fail, not-brought-by-it'],
    ],
    [
      'closed-unmerged-request-holds-the-commit',
      { commits: own, pulls: [pullRequest({ merged: false })] },
      ['a: fail, never-merged', 'b: fail, never-merged'],
    ],
    [
      'the test merge of an unmerged one',
      { commits: [squash()], pulls: [pullRequest({ merged: false })] },
      ['s: fail, never-merged'],
    ],
    [
      'merged-into-another-base',
      { commits: [...own, squash('b')], pulls: [pullRequest({ base: 'other' })] },
      [
        'a: fail, merged-into-another-branch',
        'b: fail, merged-into-another-branch',
        's: fail, merged-into-another-branch',
      ],
    ],
    [
      'merged into the other branch of the lineage',
      {
        commits: [squash()],
        pulls: [pullRequest({ base: 'release' })],
        lineage: RELEASE,
      },
      [SQUASHED],
    ],
    [
      'merged into a branch, deployed from a tag',
      {
        commits: [squash()],
        pulls: [pullRequest({ base: 'release' })],
        lineage: { branches: ['main'], complete: false },
      },
      ['s #1: unknown, deployed-branch-not-told'],
    ],
    [
      'merged into the default branch, deployed from a tag',
      { commits: [squash()], lineage: { branches: ['main'], complete: false } },
      [SQUASHED],
    ],
    [
      'never merged, deployed from a tag',
      {
        commits: [squash()],
        pulls: [pullRequest({ merged: false, base: 'x' })],
        lineage: { branches: ['main'], complete: false },
      },
      ['s: fail, never-merged'],
    ],
    [
      'feature-branch-merged-upward',
      {
        commits: [squash(), commit('f', { parents: ['s'] }), madeByGitHub('u', 'base', 'f')],
        pulls: [
          pullRequest({ base: 'feature' }),
          { ...upward, commits: all(squash(), commit('f', { parents: ['s'] })) },
        ],
      },
      ['s #2: pass, among-its-commits', 'f #2: pass, among-its-commits', 'u #2: pass, made-by-merging-it'],
    ],
    [
      'feature branch pushed upward',
      { commits: [squash()], pulls: [pullRequest({ base: 'feature' })] },
      ['s: fail, merged-into-another-branch'],
    ],
    [
      'a commit of two pull requests',
      {
        commits: [squash()],
        pulls: [upward, pullRequest(), { ...upward, number: 3, headSha: 's', commits: all(squash()) }],
      },
      ['s #1 #3: pass, made-by-merging-it'],
    ],
    [
      'a commit of two, one never merged',
      {
        commits: [squash()],
        pulls: [pullRequest({ merged: false }), { ...upward, headSha: 's', commits: all(squash()) }],
      },
      ['s #2: pass, among-its-commits'],
    ],
    [
      'a commit of two, one never merged and one that cannot be told',
      {
        commits: [squash()],
        pulls: [pullRequest({ merged: false }), { ...upward, base: 'release', headSha: 's', commits: all(squash()) }],
        lineage: { branches: ['main'], complete: false },
      },
      ['s #2: unknown, deployed-branch-not-told'],
    ],
    [
      'put on top of the commits of one, deployed from a tag',
      {
        commits: [...own, commit('s', { parents: ['b'] })],
        pulls: [pullRequest({ base: 'release' })],
        lineage: { branches: ['main'], complete: false },
      },
      [
        'a #1: unknown, deployed-branch-not-told',
        'b #1: unknown, deployed-branch-not-told',
        's: fail, merged-into-another-branch',
      ],
    ],
    [
      'only the first of its commits, deployed from a tag',
      { commits: own.slice(0, 1), numbersOf: { a: [1] } },
      ['a: fail, only-part-of-it'],
    ],
    [
      'only the first of its commits, where the others may not have been read',
      { commits: own.slice(0, 1), numbersOf: { a: [1] }, whole: false },
      ['a #1: unknown, only-part-of-it'],
    ],
    [
      'merge-queue-group',
      { commits: [squash(), madeByGitHub('u', 's')], pulls: [pullRequest(), upward] },
      [SQUASHED, 'u #2: pass, made-by-merging-it'],
    ],
  ])('%s', (_, story, expected) => {
    expect(told(story)).toEqual(expected)
    expect(told({ ...story, pulls: (story.pulls ?? [pullRequest()]).toReversed() })).toEqual(expected)
  })
})

describe('a commit that no pull request brought', () => {
  const left = (story: Omit<Story, 'commits'>) => told({ commits: [commit('d', authoredBy(lena))], ...story })

  it.each<[string, Omit<Story, 'commits'>, string]>([
    ['is proven, when all was read', { numbersOf: { d: [] } }, 'fail, no-pull-request'],
    ['is not, when something was not', { complete: false }, 'unknown, pull-requests-not-all-read'],
    [
      'is not, when GitHub names a pull request that was not read',
      { numbersOf: { d: [1, 9] } },
      'unknown, pull-requests-not-all-read',
    ],
    [
      'is not, when one has more commits',
      { numbersOf: { d: [1] }, pulls: [pullRequest({ commits: some() })] },
      'unknown, commits-not-all-read',
    ],
    [
      'is not, when one that did not and one that was not read may have',
      {
        numbersOf: { d: [1, 9] },
        pulls: [pullRequest({ merged: false, commits: all(commit('d', authoredBy(lena))) })],
      },
      'unknown, pull-requests-not-all-read',
    ],
    ['is, when another has more commits', { pulls: [pullRequest({ commits: some() })] }, 'fail, no-pull-request'],
  ])('%s', (_, story, expected) => {
    expect(left(story)).toEqual([`d: ${expected}`])
  })

  it('association-arrives-late, and it never comes', () => {
    const [origin] = originsOf(changeSet([commit('d')]), pullRequests([]), MAIN, new Set())
    expect(origin).toMatchObject({ outcome: 'unknown', reason: 'pull-requests-not-all-read' })
  })
})
