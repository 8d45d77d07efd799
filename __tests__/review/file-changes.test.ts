import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChangeSet, PullRequest } from '../../src/model/change.ts'
import type { Outcome } from '../../src/model/conclusions.ts'
import { answerForChanges, judgeFileChanges } from '../../src/review/file-changes.ts'
import { judgeCoverage } from '../../src/review/pull-request.ts'
import { judgeReviews, type Range } from '../../src/review/range.ts'
import {
  all,
  chain,
  commit,
  KNOWLEDGE,
  madeByGitHub,
  minute,
  omar,
  pullRequest,
  pullRequests,
  pushed,
  range,
  review,
} from './a-change.ts'
import { anyRange } from './any-range.ts'

const judged = (given: Range, commits: readonly string[], complete = true) =>
  judgeFileChanges(given, { complete, commits }, (pull) => judgeCoverage(pull, given.knowledge))

/** Pull request 1, approved by omar in its final form and merged by a merge commit; and after it one that nobody approved. */
const approved = pullRequest({ reviews: all(review(omar)) })
const unapproved = pullRequest({
  number: 2,
  headSha: 'y',
  mergeCommit: 't',
  commits: all(...chain(['x', 'y'])),
  heads: all(pushed('y', minute(5))),
})
const merged = range(
  [...chain(['a', 'b']), madeByGitHub('s', 'base', 'b'), ...chain(['x', 'y']), madeByGitHub('t', 's', 'y')],
  [approved, unapproved],
)
const but = (given: Range, changes: Partial<ChangeSet>): Range => ({
  ...given,
  changeSet: { ...given.changeSet, ...changes },
})

describe('judgeFileChanges', () => {
  it('asks only about the commits that changed the file', () => {
    expect(judged(merged, ['b'])).toMatchObject({ outcome: 'pass', commits: [{ sha: 'b', pullRequests: [1] }] })
    expect(judged(merged, ['b', 'x'])).toMatchObject({ outcome: 'fail', commits: [{ sha: 'b' }, { sha: 'x' }] })
  })

  it('asks for an approval of the final content', () => {
    const stale = pullRequest({ reviews: all(review(omar, { commit: 'a' })) })
    expect(judged(range(chain(['a', 'b']), [stale]), ['a'])).toMatchObject({
      outcome: 'fail',
      pullRequests: [{ reviews: [{ reason: 'given-for-other-content' }] }],
    })
  })

  it('asks nothing of a merge that GitHub made: it only joins what others changed', () => {
    expect(judged(merged, ['b', 's', 't']).commits.map(({ sha }) => sha)).toEqual(['b'])
  })

  it('asks it of a merge made by hand, which may have chosen one side against the other', () => {
    const byHand = commit('m', { parents: ['s', 'y'] })
    const given = range(
      [...chain(['a', 'b']), madeByGitHub('s', 'base', 'b'), ...chain(['x', 'y']), byHand],
      [approved],
    )
    expect(judged(given, ['b', 'm'])).toMatchObject({ outcome: 'fail', commits: [{ sha: 'b' }, { sha: 'm' }] })
    const recomputed = { ...KNOWLEDGE.recomputed, cleanMerges: new Set(['m']) }
    expect(judged({ ...given, knowledge: { ...KNOWLEDGE, recomputed } }, ['b', 'm']).outcome).toBe('pass')
  })

  it('asks it of a merge within a pull request, which GitHub did not make', () => {
    const within = [...chain(['a']), commit('m', { parents: ['a', 'base-2'] })]
    const pull = pullRequest({ headSha: 'm', commits: all(...within), heads: all(pushed('m', minute(5))) })
    const given = range([...within, madeByGitHub('s', 'base', 'm')], [pull])
    expect(judged(given, ['m'])).toMatchObject({ outcome: 'fail', commits: [{ sha: 'm', pullRequests: [1] }] })
  })

  it('takes no squash for a merge, whoever made it', () => {
    const squashed = range([madeByGitHub('s', 'base')], [pullRequest()])
    expect(judged(squashed, ['s']).outcome).toBe('fail')
  })

  it('does not know where the file changed and no commit is known to have changed it', () => {
    expect(judged(merged, [])).toMatchObject({ outcome: 'unknown', commits: [] })
    expect(judged(merged, ['elsewhere']).outcome).toBe('unknown')
    expect(judged(merged, ['s']).outcome).toBe('unknown')
  })

  it('does not know while some commit may be missing, but does what failed', () => {
    expect(judged(merged, ['b'], false)).toMatchObject({ outcome: 'unknown', complete: false })
    expect(judged(merged, ['x'], false).outcome).toBe('fail')
  })

  it('goes by the head alone where nothing was deployed before, a merge too', () => {
    const first = but(merged, { kind: 'first', base: null, complete: false })
    expect(judged(first, ['t'])).toMatchObject({ outcome: 'fail', commits: [{ sha: 't', pullRequests: [2] }] })
    expect(judged(first, ['b']).outcome).toBe('not-applicable')
    expect(judged(first, [], false).outcome).toBe('unknown')
    expect(judged({ ...first, pullRequests: { ...first.pullRequests, complete: false } }, []).outcome).toBe('unknown')
  })
})

const RANK: Readonly<Record<Outcome, number>> = { 'not-applicable': 0, pass: 0, unknown: 1, fail: 2 }
const judgeIn = (given: Range) => (pull: PullRequest) => judgeCoverage(pull, given.knowledge)

describe('over any range', () => {
  it('one more commit that changed the file makes nothing better', () => {
    fc.assert(
      fc.property(anyRange, fc.infiniteStream(fc.boolean()), fc.nat(), (given, chosen, index) => {
        const shas = given.changeSet.commits.map(({ sha }) => sha)
        const some = shas.filter(() => chosen.next().value)
        const more = shas.filter((sha) => some.includes(sha) || sha === shas[index % shas.length])
        const before = judged(given, some)
        if (before.commits.length === 0) return
        expect(RANK[judged(given, more).outcome]).toBeGreaterThanOrEqual(RANK[before.outcome])
      }),
    )
  })

  it('a file that every commit changed is as well reviewed as the range, but for the merges', () => {
    fc.assert(
      fc.property(anyRange, (given) => {
        const shas = given.changeSet.commits.map(({ sha }) => sha)
        const whole = judgeReviews(given, judgeIn(given))
        const own = judged(given, shas)
        expect(RANK[own.outcome]).toBeLessThanOrEqual(RANK[whole.outcome])
        expect(whole.commits).toEqual(expect.arrayContaining([...own.commits]))
        const merges = given.changeSet.commits.filter(({ parents }) => parents.length > 1).map(({ sha }) => sha)
        expect(own.commits.length + merges.length).toBeGreaterThanOrEqual(shas.length)
      }),
    )
  })

  it('nothing that was not looked at is known to be reviewed', () => {
    fc.assert(
      fc.property(anyRange, fc.infiniteStream(fc.boolean()), (given, chosen) => {
        const shas = given.changeSet.commits.map(({ sha }) => sha).filter(() => chosen.next().value)
        expect(judged(given, shas, false).outcome).not.toMatch(/pass|not-applicable/)
      }),
    )
  })
})

describe('answerForChanges', () => {
  const observed = (changes: Partial<ChangeSet> = {}): Range => ({
    ...merged,
    changeSet: { ...merged.changeSet, ...changes },
    pullRequests: pullRequests([approved, unapproved], merged.pullRequests.numbersOf),
  })
  const words = { holds: 'was approved', fails: 'was not approved' }

  it('explains itself over the commits that changed the file', () => {
    const answer = answerForChanges(observed(), { complete: true, commits: ['b'] }, words)
    expect(answer).toMatchObject({ outcome: 'pass', range: { counts: { commits: { all: 1, pass: 1 } } } })
    expect(answer.because).toBe('1 commit came in: each was approved.')
  })

  it('says where no commit is known to have changed it', () => {
    const { outcome, reasons, because } = answerForChanges(observed(), { complete: true, commits: [] }, words)
    expect(outcome).toBe('unknown')
    expect(reasons).toEqual(['changing-commits-not-seen'])
    expect(because).toBe('Whether it was changed, and by which commits, was not all seen.')
  })

  it('says of which commit it is not known, or that none is concerned, where that is so', () => {
    const because = (given: Range | undefined, changes: { complete: boolean; commits: readonly string[] }) =>
      answerForChanges(given, changes, words).because
    expect(because(observed(), { complete: false, commits: ['b'] })).toMatch(/^It cannot be told of all/)
    const first = observed({ kind: 'first', base: null })
    expect(because(first, { complete: true, commits: ['b'] })).toMatch(/^Nothing of what came in/)
    expect(because(undefined, { complete: true, commits: ['b'] })).toMatch(/is not told\.$/)
  })

  it('does not apply where nothing came in', () => {
    const rollback = observed({ kind: 'rollback', total: 0, commits: [] })
    expect(answerForChanges(rollback, { complete: true, commits: [] }, words).outcome).toBe('not-applicable')
  })
})
