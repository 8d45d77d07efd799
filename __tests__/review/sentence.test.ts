import { describe, expect, it } from 'vitest'
import type { JudgedCommit, JudgedPullRequest } from '../../src/model/review.ts'
import type { RangeJudgement } from '../../src/review/range.ts'
import { isException, sentence } from '../../src/review/sentence.ts'

const words = { holds: 'as it should', fails: 'came otherwise' }
const commit = (sha: string, outcome: JudgedCommit['outcome'], ...pullRequests: readonly number[]): JudgedCommit => ({
  ...{ sha, outcome, pullRequests },
  reason: 'no-pull-request',
})
const pull = (number: number, outcome: JudgedPullRequest['outcome']): JudgedPullRequest => ({
  ...{ number, outcome, reviews: [] },
  reason: 'nobody-approved',
})
const say = (judgement: Partial<RangeJudgement>): string =>
  sentence({ outcome: 'fail', commits: [], pullRequests: [], complete: true, ...judgement }, words)

const good = commit('aaaaaaaaaa', 'pass', 1)
const direct = commit('dddddddddd', 'fail')

describe('sentence', () => {
  it('says what holds of how many', () => {
    expect(say({ outcome: 'pass', commits: [good] })).toBe('1 commit came in: each as it should.')
    expect(say({ outcome: 'pass', commits: [good, good] })).toBe('2 commits came in: each as it should.')
  })

  it('names what passed as an exception', () => {
    const trusted: JudgedPullRequest = { ...pull(4, 'pass'), reason: 'opened-by-trusted-automation' }
    expect(isException(trusted)).toBe(true)
    expect(say({ outcome: 'pass', commits: [good, good], pullRequests: [pull(1, 'pass'), trusted] })).toBe(
      '2 commits came in: each as it should, but for #4 (opened by trusted automation).',
    )
  })

  it('names the pull requests that fail, and the commits that came through none', () => {
    const commits = [good, direct, commit('b', 'fail', 2), commit('c', 'fail', 2), commit('e', 'unknown', 3)]
    expect(say({ commits, pullRequests: [pull(1, 'pass'), pull(2, 'fail'), pull(3, 'unknown')] })).toBe(
      '3 of 5 commits came otherwise: ddddddd (no pull request), #2 (nobody approved).',
    )
  })

  it('names a commit whose pull request is not what it fails by', () => {
    expect(say({ commits: [commit('bbbbbbbbbb', 'fail', 1)], pullRequests: [pull(1, 'pass')] })).toBe(
      '1 of 1 commit came otherwise: bbbbbbb (no pull request).',
    )
  })

  it('names five at most', () => {
    const some = (count: number) => Array.from({ length: count }, (_, index) => commit(`${index}`, 'fail'))
    expect(say({ commits: some(5) })).toMatch(/4 \(no pull request\)\.$/)
    expect(say({ commits: some(5) })).not.toContain('more')
    expect(say({ commits: some(7) })).toMatch(/4 \(no pull request\) and 2 more\.$/)
  })

  it('says of what it cannot be told', () => {
    const commits = [good, commit('e', 'unknown', 3)]
    const told = { outcome: 'unknown', commits, pullRequests: [pull(3, 'unknown')] } as const
    expect(say(told)).toBe('Of 1 of 2 commits it cannot be told: #3 (nobody approved).')
    expect(say({ ...told, complete: false })).toMatch(/Not everything that came in was read\.$/)
    expect(say({ outcome: 'unknown', commits: [good], complete: false })).toBe(
      'It cannot be told of all. Not everything that came in was read.',
    )
  })

  it('says when nothing is concerned', () => {
    expect(say({ outcome: 'not-applicable' })).toBe('Nothing of what came in shows what this claim is about.')
  })
})
