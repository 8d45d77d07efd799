import { describe, expect, it } from 'vitest'
import { type Observed, observedRange } from '../../src/review/observed-range.ts'
import { judgeOrigins } from '../../src/review/range.ts'
import { chain, madeByGitHub, NO_AGENTS, pullRequest, range } from './a-change.ts'
import { byHand, merging, pushedMerge } from './told.ts'

const { changeSet, pullRequests } = range([madeByGitHub('s', 'base')], [pullRequest()])
const observed: Observed = {
  changeSet,
  earlierRecord: undefined,
  pullRequests,
  merges: undefined,
  run: { ref: 'refs/heads/main' },
  repository: { defaultBranch: 'main' },
  began: null,
  machineAccounts: [],
  trustedAutomation: [],
  agents: NO_AGENTS,
}

/** Whether each commit came through a pull request, by what was observed. */
function outcomeOf(given: Observed) {
  const seen = observedRange(given)
  return seen && judgeOrigins(seen).outcome
}
const into = (base: string, changes: Partial<Observed>) =>
  outcomeOf({ ...observed, pullRequests: { ...pullRequests, items: [pullRequest({ base })] }, ...changes })

it('there is none where what came in is not told', () => {
  expect(observedRange({ ...observed, changeSet: undefined })).toBeUndefined()
  expect(observedRange({ ...observed, pullRequests: undefined })).toBeUndefined()
})

it('what was recomputed is used where it was seen', () => {
  const made = range([merging(byHand)], [pushedMerge])
  const given = { ...observed, changeSet: made.changeSet, pullRequests: made.pullRequests }
  const recomputed = { commit: 's', result: 'same', reason: null } as const
  const merges = { complete: true, trees: {}, merges: [recomputed], rebases: [] }
  expect(outcomeOf({ ...given, merges })).toBe('pass')
  expect(outcomeOf(given)).toBe('unknown')
})

it('what squashing made of a pull request is known as its own; what merging made, and its commits as they are, is not', () => {
  expect(
    observedRange(observed)
      ?.knowledge.made.get(1)
      ?.map(({ sha }) => sha),
  ).toEqual(['s'])
  const merged = range([...chain(['a', 'b']), merging()], [pullRequest()], { a: [1], b: [1], s: [1] })
  const seen = observedRange({ ...observed, changeSet: merged.changeSet, pullRequests: merged.pullRequests })
  expect([...(seen?.knowledge.made ?? [])]).toEqual([])
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
