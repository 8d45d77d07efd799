import { describe, expect, it } from 'vitest'
import type { ChangeSet } from '../../src/model/change.ts'
import { answerFor, type Observed, peopleBehind } from '../../src/review/claim.ts'
import { judgeOrigins } from '../../src/review/range.ts'
import { madeByGitHub, mia, pullRequest, range } from './a-change.ts'

const { changeSet, pullRequests } = range([madeByGitHub('s', 'base')], [pullRequest()])
const observed: Observed = {
  changeSet,
  pullRequests,
  run: { ref: 'refs/heads/main' },
  repository: { defaultBranch: 'main' },
  machineAccounts: [],
}
const ranged = (changes: Partial<ChangeSet>): Observed => ({ ...observed, changeSet: { ...changeSet, ...changes } })
const words = { holds: 'came through one', fails: 'came through none' }
const answer = (given: Observed) => answerFor(given, judgeOrigins, words)
const into = (base: string, changes: Partial<Observed>) =>
  answer({ ...observed, pullRequests: { ...pullRequests, items: [pullRequest({ base })] }, ...changes }).outcome

describe('answerFor', () => {
  it('answers with a sentence and with all that explains it', () => {
    expect(answer(observed)).toMatchObject({
      outcome: 'pass',
      because: '1 commit came in: each came through one.',
      limits: [],
      range: { kind: 'ahead', counts: { commits: { all: 1, pass: 1 } } },
    })
  })

  it.each([
    ['redeploy', 'This very revision was deployed here before'],
    ['rollback', 'This goes back to an earlier revision'],
  ] as const)('does not apply to a %s, whatever is in it', (kind, because) => {
    const given = answer(ranged({ kind, complete: false }))
    expect(given).toMatchObject({ outcome: 'not-applicable', because: expect.stringContaining(because) })
    expect(given).not.toHaveProperty('range')
  })

  it.each([
    ['first', 'only the head was judged'],
    ['baseline', 'up to the baseline of the policy was not judged'],
    ['diverged', 'since their common ancestor'],
  ] as const)('names the limit of a range that is %s', (kind, limit) => {
    expect(answer(ranged({ kind }))).toMatchObject({ outcome: 'pass', limits: [expect.stringContaining(limit)] })
  })

  it('does not know what is not told', () => {
    expect(answer({ ...observed, changeSet: undefined })).toEqual({
      outcome: 'unknown',
      because: 'Which commits and pull requests came in is not told.',
    })
    expect(answer({ ...observed, pullRequests: undefined }).outcome).toBe('unknown')
  })
})

describe('the lineage', () => {
  const tag = { run: { ref: 'refs/tags/v1' } }

  it('is the default branch and the one that the run is for', () => {
    expect(into('release', { run: { ref: 'refs/heads/release' } })).toBe('pass')
    expect(into('main', { run: { ref: 'refs/heads/release' } })).toBe('pass')
    expect(into('heads/release', { run: { ref: 'refs/heads/release' } })).toBe('fail')
    expect(into('other', {})).toBe('fail')
  })

  it('may be another where the run is for no branch, or the default branch is not told', () => {
    expect(into('main', tag)).toBe('pass')
    expect(into('release', tag)).toBe('unknown')
    expect(into('v1', tag)).toBe('unknown')
    expect(into('release', { run: undefined })).toBe('unknown')
    expect(into('other', { repository: undefined })).toBe('unknown')
    expect(into('main', { repository: undefined })).toBe('pass')
  })
})

describe('peopleBehind', () => {
  it('is everybody behind the range', () => {
    expect([...(peopleBehind(observed)?.parts.keys() ?? [])]).toEqual([mia.id])
  })

  it('is nobody where nothing came in', () => {
    const people = peopleBehind(ranged({ kind: 'rollback', commits: [], total: 0 }))
    expect(people).toEqual({ parts: new Map(), complete: true })
    expect(peopleBehind(ranged({ kind: 'ahead', commits: [], total: 0 }))?.complete).toBe(false)
  })

  it('is not told where what came in is not', () => {
    expect(peopleBehind({ ...observed, changeSet: undefined })).toBeUndefined()
    expect(peopleBehind({ ...observed, pullRequests: undefined })).toBeUndefined()
  })
})
