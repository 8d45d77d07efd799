import { describe, expect, it } from 'vitest'
import type { ChangeSet, Commit, PullRequest } from '../../src/model/change.ts'
import type { JudgedPullRequest } from '../../src/model/review.ts'
import { NO_AGENT } from '../../src/review/agent-work.ts'
import { judgeIndependence } from '../../src/review/pull-request.ts'
import { explain, judgeAgentChanges, judgeOrigins, judgeReviews, type Range } from '../../src/review/range.ts'
import {
  all,
  chain,
  commit,
  KNOWLEDGE,
  lena,
  madeByGitHub,
  NO_AGENTS,
  omar,
  pullRequest,
  range,
  review,
} from './a-change.ts'

/** Pull requests 1, 2 and so on, squashed to s1, s2 and so on; each approved by its reviewer, where there is one. */
const squashed = (...reviewers: readonly (typeof omar | undefined)[]): readonly PullRequest[] =>
  reviewers.map((reviewer, index) =>
    pullRequest({
      number: index + 1,
      mergeCommit: `s${index + 1}`,
      reviews: reviewer === undefined ? all() : all(review(reviewer)),
    }),
  )
const commits = [madeByGitHub('s1', 'base'), madeByGitHub('s2', 's1')]
const judge = (pull: PullRequest): JudgedPullRequest => judgeIndependence(pull, KNOWLEDGE)
const outcome = (given: Range) => judgeReviews(given, judge).outcome
const but = (given: Range, changes: Partial<ChangeSet>): Range => ({
  ...given,
  changeSet: { ...given.changeSet, ...changes },
})
const partly = (given: Range): Range => ({ ...given, pullRequests: { ...given.pullRequests, complete: false } })

const good = range(commits, squashed(omar, lena))
const bad = range(commits, squashed(omar, undefined))
const direct = range([...commits, commit('d', { parents: ['s2'] })], squashed(omar, lena))

describe('judgeReviews', () => {
  it('passes when every commit came through a pull request that stands up', () => {
    const { commits: parts, pullRequests, outcome: whole } = judgeReviews(good, judge)
    expect(whole).toBe('pass')
    expect(parts).toEqual([
      { sha: 's1', outcome: 'pass', reason: 'made-by-merging-it', pullRequests: [1] },
      { sha: 's2', outcome: 'pass', reason: 'made-by-merging-it', pullRequests: [2] },
    ])
    expect(pullRequests.map(({ number }) => number)).toEqual([1, 2])
    const backwards = judgeReviews(range(commits.toReversed(), squashed(omar, lena)), judge)
    expect(backwards.pullRequests.map(({ number }) => number)).toEqual([1, 2])
  })

  it('merge-queue-group-with-one-unreviewed: fails, and names that one', () => {
    const judgement = judgeReviews(bad, judge)
    expect(judgement.outcome).toBe('fail')
    expect(judgement.commits[1]).toMatchObject({ sha: 's2', outcome: 'fail', pullRequests: [2] })
    expect(judgement.pullRequests[1]).toMatchObject({ number: 2, outcome: 'fail', reason: 'nobody-approved' })
  })

  it('fails for a commit that came through none', () => {
    const judgement = judgeReviews(direct, judge)
    expect(judgement.outcome).toBe('fail')
    expect(judgement.commits[2]).toEqual({ sha: 'd', outcome: 'fail', reason: 'no-pull-request', pullRequests: [] })
  })

  it('goes by the pull request that stands up, where a commit came through several', () => {
    const stacked = { ...squashed(undefined)[0], mergeCommit: 'x', commits: all(...commits) }
    const both = range(commits, [...squashed(omar, lena), pullRequest({ ...stacked, number: 3 })])
    const judgement = judgeReviews(both, judge)
    expect(judgement.outcome).toBe('pass')
    expect(judgement.commits.map(({ pullRequests }) => pullRequests)).toEqual([[1], [2]])
    expect(judgement.pullRequests.map(({ number }) => number)).toEqual([1, 2])
  })

  it('says how a commit hangs together with the one that stands up', () => {
    const holding = pullRequest({
      number: 3,
      headSha: 's2',
      mergeCommit: 'x',
      commits: all(...commits),
      reviews: all(review(omar)),
    })
    expect(judgeReviews(range(commits, [...squashed(undefined, omar), holding]), judge).commits).toMatchObject([
      { outcome: 'pass', reason: 'among-its-commits', pullRequests: [3] },
      { outcome: 'pass', reason: 'made-by-merging-it', pullRequests: [2, 3] },
    ])
  })

  it('does not pass a reviewed pull request that may not have brought the commit', () => {
    const unproven = range([madeByGitHub('s1', 'base', 'x')], squashed(omar))
    expect(judgeReviews(unproven, judge)).toMatchObject({
      outcome: 'unknown',
      commits: [{ reason: 'merge-not-proven' }],
    })
    expect(outcome(range([madeByGitHub('s1', 'base', 'x')], squashed(undefined)))).toBe('fail')
  })

  it('judges each pull request once', () => {
    const seen: number[] = []
    const own = chain(['a', 'b'])
    judgeReviews(range(own, squashed(omar)), (pull) => {
      seen.push(pull.number)
      return judge(pull)
    })
    expect(seen).toEqual([1])
  })

  it.each<[string, Range]>([
    ['the commits are not all there', but(good, { complete: false })],
    ['there are fewer than GitHub counts', but(good, { total: 3 })],
    ['there are none', but(range([], []), {})],
    ['there are none, and GitHub counts none', but(good, { total: 0, commits: [] })],
    ['the pull requests are not all there', partly(good)],
  ])('does not pass when %s', (_, given) => {
    expect(judgeReviews(given, judge)).toMatchObject({ outcome: 'unknown', complete: false })
    expect(judgeOrigins(given).outcome).toBe('unknown')
  })

  it('leaves a proven fault a fault, whatever else was not read', () => {
    expect(outcome(but(bad, { complete: false }))).toBe('fail')
    expect(outcome(partly(bad))).toBe('fail')
  })
})

describe('a first deployment', () => {
  const first = (given: Range) => but(given, { kind: 'first', base: null, complete: false, total: 1 })

  it('is judged by the pull request of its head', () => {
    const other = range(commits, squashed(undefined, omar))
    expect(judgeReviews(first(other), judge)).toMatchObject({ outcome: 'pass', commits: [{ sha: 's2' }] })
    expect(outcome(first(bad))).toBe('fail')
  })

  it('is not known when its head, or some pull request, was not read', () => {
    expect(outcome(first(but(good, { head: 'x' })))).toBe('unknown')
    expect(outcome(first(partly(good)))).toBe('unknown')
  })
})

describe('judgeOrigins', () => {
  it('asks for a pull request, not for its reviews', () => {
    expect(judgeOrigins(bad)).toMatchObject({ outcome: 'pass', pullRequests: [], commits: [{ pullRequests: [1] }, {}] })
    expect(judgeOrigins(direct).outcome).toBe('fail')
  })

  it('names the pull requests that it is sure of, where there are some', () => {
    const unproven = pullRequest({ number: 3, headSha: 'x', mergeCommit: 's1' })
    const merge = madeByGitHub('s1', 'base', 'b')
    expect(judgeOrigins(range([merge], [...squashed(omar), unproven])).commits[0]?.pullRequests).toEqual([1])
    expect(judgeOrigins(range([merge], [unproven])).commits[0]).toMatchObject({ outcome: 'unknown', pullRequests: [3] })
  })
})

describe('judgeAgentChanges', () => {
  const seen = (numbers: readonly number[], shas: readonly string[] = []) => ({
    ...NO_AGENTS,
    pullRequests: new Map(numbers.map((number) => [number, { ...NO_AGENT, agents: ['copilot'] }])),
    commits: new Set(shas),
  })
  const withAgents = (given: Range, agents = NO_AGENTS): Range => ({ ...given, knowledge: { ...KNOWLEDGE, agents } })
  const judged = (given: Range, agents = NO_AGENTS) => judgeAgentChanges(withAgents(given, agents), judge)

  it('is about everything where not every trace was looked at', () => {
    const unread = { ...NO_AGENTS, complete: false }
    expect(judged(bad).outcome).toBe('not-applicable')
    expect(judged(bad, unread).outcome).not.toBe('not-applicable')
  })

  it('asks of a pull request of which not all commits were read: an agent may have been in those', () => {
    const cut = (given: Range): Range => {
      const items = given.pullRequests.items.map((pull) => ({ ...pull, commits: { ...pull.commits, complete: false } }))
      return { ...given, pullRequests: { ...given.pullRequests, items } }
    }
    expect(judged(cut(bad))).toMatchObject({ outcome: 'fail', commits: [{ sha: 's1' }, { sha: 's2' }] })
    expect(judged(cut(range(commits, squashed(omar, omar)))).outcome).toBe('unknown')
  })

  it('asks where an agent was seen in a pull request that GitHub associates with a commit and that did not bring it in', () => {
    const associated = (one: Commit, pull: PullRequest): Range => {
      const given = range([one], [pull])
      return { ...given, pullRequests: { ...given.pullRequests, numbersOf: { [one.sha]: [1] } } }
    }
    const unmerged = associated(
      commit('d'),
      pullRequest({ merged: false, mergeCommit: null, commits: all(commit('d')) }),
    )
    expect(judged(unmerged, seen([1]))).toMatchObject({ outcome: 'fail', commits: [{ sha: 'd' }] })
    const untied = associated(madeByGitHub('s1', 'base'), pullRequest({ mergeCommit: null }))
    expect(judged(untied, seen([1]))).toMatchObject({ outcome: 'fail', commits: [{ sha: 's1' }] })
    expect(judged(untied).outcome).toBe('not-applicable')
  })

  it('asks only where an agent was seen', () => {
    expect(judged(bad, seen([1]))).toMatchObject({ outcome: 'pass', commits: [{ sha: 's1' }] })
    expect(judged(bad, seen([2]))).toMatchObject({ outcome: 'fail', commits: [{ sha: 's2' }] })
    expect(judged(bad, seen([], ['s2'])).outcome).toBe('fail')
    expect(judged(direct, seen([], ['d'])).outcome).toBe('fail')
  })

  it('asks where an agent was seen in any of the pull requests that a commit came through', () => {
    const holding = pullRequest({ number: 3, headSha: 's2', mergeCommit: 'x', commits: all(...commits) })
    const both = range(commits, [...squashed(undefined, undefined), holding])
    expect(judged(both, seen([3]))).toMatchObject({ outcome: 'fail', commits: [{ sha: 's1' }, { sha: 's2' }] })
  })

  it('asks of nobody where no agent was seen', () => {
    expect(judged(bad)).toMatchObject({ outcome: 'not-applicable', commits: [] })
    expect(judged(bad, { ...NO_AGENTS, pullRequests: new Map([[1, NO_AGENT]]) }).outcome).toBe('not-applicable')
  })

  it('cannot say so where not everything was read', () => {
    expect(judged(but(bad, { complete: false })).outcome).toBe('unknown')
    expect(judged(partly(bad)).outcome).toBe('unknown')
    const unasked = { ...direct, pullRequests: { ...direct.pullRequests, numbersOf: {} } }
    expect(judged(unasked)).toMatchObject({ outcome: 'unknown', commits: [{ sha: 'd' }] })
  })
})

describe('explain', () => {
  it('counts the parts by how they came out', () => {
    expect(explain(judgeReviews(direct, judge), direct)).toMatchObject({
      kind: 'ahead',
      counts: {
        commits: { all: 3, pass: 2, fail: 1, unknown: 0 },
        pullRequests: { all: 2, pass: 2, fail: 0, unknown: 0 },
      },
      commits: [{}, {}, { sha: 'd' }],
      pullRequests: [{ number: 1 }, { number: 2 }],
    })
    const doubtful = range([madeByGitHub('s1', 'base', 'x')], squashed(omar))
    expect(explain(judgeReviews(doubtful, judge), doubtful).counts.commits).toEqual({
      all: 1,
      pass: 0,
      fail: 0,
      unknown: 1,
    })
  })
})
