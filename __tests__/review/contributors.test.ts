import { describe, expect, it } from 'vitest'
import type { PullRequest } from '../../src/model/change.ts'
import { NO_AGENT } from '../../src/review/agent-work.ts'
import { contributorsOf, contributorsOfCommits, together } from '../../src/review/contributors.ts'
import {
  all,
  authoredBy,
  commit,
  committedBy,
  lena,
  mia,
  omar,
  pullRequest,
  pushed,
  ran,
  some,
  theo,
  webFlow,
} from './a-change.ts'

const of = (changes: Partial<PullRequest>) => contributorsOf(pullRequest(changes), NO_AGENT, [])

describe('contributorsOf', () => {
  it('is whoever opened, wrote, committed and pushed, each with the first part they had', () => {
    const { parts, complete } = of({
      commits: all(commit('b', { ...authoredBy(mia, omar), ...committedBy(lena) })),
      heads: all(pushed('b', '2026-03-02T09:00:00Z', theo)),
    })
    expect(complete).toBe(true)
    expect([...parts]).toEqual([
      [mia.id, 'opened-the-pull-request'],
      [omar.id, 'wrote-a-commit'],
      [lena.id, 'committed-a-commit'],
      [theo.id, 'pushed-to-the-branch'],
    ])
  })

  it('is also on whose behalf an agent worked', () => {
    const work = { ...NO_AGENT, agents: ['copilot'], onBehalfOf: [omar] }
    expect(contributorsOf(pullRequest(), work, []).parts.get(omar.id)).toBe('had-an-agent-work-on-it')
  })

  it('is also whom squashing or rebasing credited, but not who committed that', () => {
    const made = commit('s', { ...authoredBy(mia, omar), ...committedBy(lena) })
    const { parts, complete } = contributorsOf(pullRequest(), NO_AGENT, [made])
    expect([...parts.keys(), complete]).toEqual([mia.id, omar.id, true])
    expect(contributorsOf(pullRequest(), NO_AGENT, [commit('s', authoredBy(null))]).complete).toBe(false)
    expect(contributorsOf(pullRequest(), NO_AGENT, [{ ...made, authorsComplete: false }]).complete).toBe(false)
    const agent = { ...NO_AGENT, namelessAgents: { s: 1 } }
    expect(contributorsOf(pullRequest(), agent, [commit('s', authoredBy(mia, null))]).complete).toBe(true)
  })

  it('leaves out GitHub, where it commits what somebody did on its pages', () => {
    const { parts, complete } = of({ commits: all(commit('b', { committer: webFlow })) })
    expect([...parts.keys()]).toEqual([mia.id])
    expect(complete).toBe(true)
  })

  it('takes no part from a run, which tells of a head and not of who pushed it', () => {
    const { parts, complete } = of({ heads: all({ ...ran('b', '2026-03-02T09:00:00Z'), by: omar }, ran('b', '')) })
    expect([...parts.keys()]).toEqual([mia.id])
    expect(complete).toBe(true)
  })

  it.each<[string, Partial<PullRequest>]>([
    ['who opened it is gone', { author: null }],
    ['an author has no account', { commits: all(commit('b', authoredBy(mia, null))) }],
    ['a committer has no account', { commits: all(commit('b', committedBy(null))) }],
    ['who pushed is gone', { heads: all(pushed('b', '2026-03-02T09:00:00Z', null)) }],
    ['a commit has more authors', { commits: all(commit('a'), commit('b', { authorsComplete: false })) }],
    ['there are more commits', { commits: some(commit('b')) }],
    ['there were more pushes', { heads: some(pushed('b', '2026-03-02T09:00:00Z')) }],
  ])('is not complete when %s', (_, changes) => {
    expect(of({}).complete).toBe(true)
    expect(of(changes).complete).toBe(false)
  })

  it('is not complete when an agent worked for nobody knows whom', () => {
    expect(contributorsOf(pullRequest(), { ...NO_AGENT, askersKnown: false }, []).complete).toBe(false)
  })

  it('knows an author without an account for an agent, and no more of them than agents were seen', () => {
    const pull = (...authors: readonly null[]) =>
      pullRequest({ commits: all(commit('a'), commit('b', authoredBy(mia, ...authors))) })
    const one = { ...NO_AGENT, namelessAgents: { b: 1 } }
    expect(contributorsOf(pull(null), one, []).complete).toBe(true)
    expect(contributorsOf(pull(null, null), one, []).complete).toBe(false)
    expect(contributorsOf(pull(null), { ...NO_AGENT, namelessAgents: { a: 1 } }, []).complete).toBe(false)
    expect(contributorsOf(pull(), one, []).parts.has(mia.id)).toBe(true)
  })
})

describe('contributorsOfCommits', () => {
  const nobody = { a: [], b: [] }

  it('is who wrote, who committed and who pushed them', () => {
    const commits = [commit('a', committedBy(omar)), commit('b', authoredBy(lena))]
    const { parts, complete } = contributorsOfCommits(commits, { a: [theo, mia], b: [], c: [omar] })
    expect([...parts.keys()]).toEqual([mia.id, omar.id, theo.id, lena.id])
    expect(parts.get(theo.id)).toBe('pushed-to-the-branch')
    expect(complete).toBe(true)
  })

  it('is not complete when somebody is not known', () => {
    expect(contributorsOfCommits([commit('a', authoredBy(null))], nobody).complete).toBe(false)
    expect(contributorsOfCommits([commit('a', { authorsComplete: false }), commit('b')], nobody).complete).toBe(false)
    expect(contributorsOfCommits([commit('a')], { a: [null] }).complete).toBe(false)
  })

  it('is not complete when it was not seen how one of them came, for what they say of themselves anybody can write', () => {
    expect(contributorsOfCommits([commit('a'), commit('b')], { a: [mia] }).complete).toBe(false)
  })
})

describe('together', () => {
  const one = contributorsOfCommits([commit('a', committedBy(omar))], { a: [] })
  it('is everybody, and complete when each is', () => {
    const other = contributorsOf(pullRequest({ author: omar }), NO_AGENT, [])
    expect([...together([one, other]).parts]).toEqual([
      [mia.id, 'wrote-a-commit'],
      [omar.id, 'committed-a-commit'],
    ])
    expect(together([one, other]).complete).toBe(true)
    expect(together([one, { ...other, complete: false }]).complete).toBe(false)
    expect(together([]).complete).toBe(true)
  })
})
