import { describe, expect, it } from 'vitest'
import type { ChangeSet } from '../../src/model/change.ts'
import { answerFor, nothingNewIn, peopleBehind } from '../../src/review/claim.ts'
import { judgeIndependence } from '../../src/review/pull-request.ts'
import { judgeOrigins, judgeReviews, type Range } from '../../src/review/range.ts'
import {
  all,
  authoredBy,
  bot,
  commit,
  committedBy,
  madeByGitHub,
  mia,
  minute,
  pullRequest,
  pushed,
  range,
} from './a-change.ts'

const given = range([madeByGitHub('s', 'base')], [pullRequest()])
const { changeSet, pullRequests } = given
const ranged = (changes: Partial<ChangeSet>): Range => ({ ...given, changeSet: { ...changeSet, ...changes } })
const words = { holds: 'came through one', fails: 'came through none' }
const answer = (of: Range | undefined) => answerFor(of, judgeOrigins, words)

describe('answerFor', () => {
  it('answers with a sentence and with all that explains it', () => {
    expect(answer(given)).toMatchObject({
      outcome: 'pass',
      reasons: ['made-by-merging-it'],
      because: '1 commit came in: each came through one.',
      limits: [],
      range: { kind: 'ahead', counts: { commits: { all: 1, pass: 1 } } },
    })
  })

  it.each([
    ['redeploy', 'same-revision-redeployed', 'This very revision was deployed here before'],
    ['rollback', 'rolled-back', 'This goes back to an earlier revision'],
  ] as const)('does not apply to a %s, whatever is in it', (kind, reason, because) => {
    const answered = answer(ranged({ kind, complete: false }))
    expect(answered).toMatchObject({
      ...{ outcome: 'not-applicable', reasons: [reason] },
      because: expect.stringContaining(because),
    })
    expect(answered).not.toHaveProperty('range')
    expect(nothingNewIn(ranged({ kind }))).toEqual(answered)
    expect(nothingNewIn(given)).toBeUndefined()
  })

  it.each(['redeploy', 'rollback'] as const)('names the deployment that a %s goes by, where there is one', (kind) => {
    expect(nothingNewIn(ranged({ kind }))?.because).toContain(' (deployment 599 of 2026-03-01T09:25:00Z): nothing')
    expect(nothingNewIn(ranged({ kind, since: null }))?.because).toMatch(/(?:before|last): nothing/)
  })

  it('says of a redeployment where the record of then is, and of nothing else', () => {
    const earlierRecord = { run: 12, attempt: 1, job: 34, complete: true, artifacts: [] }
    const because = (kind: ChangeSet['kind']) => nothingNewIn({ ...ranged({ kind }), earlierRecord })?.because
    expect(because('redeploy')).toContain(
      'came in since. Of job 34 of run 12, which deployed it then, GitHub keeps no record',
    )
    expect(because('rollback')).not.toContain('run 12')
  })

  it('cannot tell of an earlier revision that was never deployed here by itself', () => {
    const answered = answer(ranged({ kind: 'behind', total: 0, commits: [] }))
    expect(answered).toMatchObject({
      ...{ outcome: 'unknown', reasons: ['goes-back-to-what-was-never-deployed'] },
      because: expect.stringContaining('never deployed here'),
    })
    expect(peopleBehind(ranged({ kind: 'behind', total: 0, commits: [] }))?.complete).toBe(false)
  })

  it.each([
    ['first', 'only the head was judged'],
    ['baseline', 'up to the baseline of the policy was not judged'],
    ['diverged', 'since their common ancestor'],
  ] as const)('names the limit of a range that is %s', (kind, limit) => {
    expect(answer(ranged({ kind }))).toMatchObject({ outcome: 'pass', limits: [expect.stringContaining(limit)] })
  })

  it('shows as an exception what trusted automation opened and pushed', () => {
    const own = {
      commits: all(commit('b', { ...authoredBy(bot), ...committedBy(bot) })),
      heads: all(pushed('b', minute(5), bot)),
    }
    const pulls = { ...pullRequests, items: [pullRequest({ author: bot, ...own })] }
    const answered = answerFor(
      { ...given, pullRequests: pulls, knowledge: { ...given.knowledge, trustedAutomation: [bot.id] } },
      (range) => judgeReviews(range, (pull) => judgeIndependence(pull, range.knowledge)),
      words,
    )
    expect(answered).toMatchObject({ outcome: 'pass', limits: [expect.stringContaining('pushed: #1.')] })
  })

  it('does not know what is not told', () => {
    expect(answer(undefined)).toEqual({
      outcome: 'unknown',
      reasons: ['range-not-told'],
      because: 'Which commits and pull requests came in is not told.',
    })
  })
})

describe('peopleBehind', () => {
  it('is everybody behind the range', () => {
    expect([...(peopleBehind(given)?.parts.keys() ?? [])]).toEqual([mia.id])
  })

  it('is nobody where nothing came in', () => {
    const people = peopleBehind(ranged({ kind: 'rollback', commits: [], total: 0 }))
    expect(people).toEqual({ parts: new Map(), complete: true })
    expect(peopleBehind(ranged({ kind: 'ahead', commits: [], total: 0 }))?.complete).toBe(false)
  })

  it('is not told where what came in is not', () => {
    expect(peopleBehind(undefined)).toBeUndefined()
  })
})
