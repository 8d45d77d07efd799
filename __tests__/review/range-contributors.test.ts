import { describe, expect, it } from 'vitest'
import { NO_AGENT } from '../../src/review/agent-work.ts'
import { contributorsIn } from '../../src/review/range-contributors.ts'
import {
  all,
  authoredBy,
  commit,
  KNOWLEDGE,
  lena,
  madeByGitHub,
  mia,
  NO_AGENTS,
  omar,
  pullRequest,
  range,
  theo,
} from './a-change.ts'

const squashed = madeByGitHub('s', 'base')
const ids = (given: Parameters<typeof contributorsIn>[0]) => [...contributorsIn(given).parts.keys()]

describe('contributorsIn', () => {
  it('is everybody behind the pull requests, and who made the commits that came through none', () => {
    const byOmar = pullRequest({ author: omar, commits: all(commit('b', authoredBy(lena))) })
    const direct = commit('d', { ...authoredBy(theo), committer: { account: theo, isWebFlow: false }, parents: ['s'] })
    const given = range([squashed, direct], [byOmar])
    expect(ids(given).toSorted()).toEqual([mia.id, omar.id, lena.id, theo.id])
    expect(contributorsIn(given).complete).toBe(true)
  })

  it('leaves out who merged', () => {
    const merge = { ...madeByGitHub('s', 'base', 'b'), ...authoredBy(theo) }
    expect(ids(range([merge], [pullRequest()]))).toEqual([mia.id])
  })

  it('takes both the pull request and who made it, where one may not have brought the other', () => {
    const merge = { ...madeByGitHub('s', 'base', 'x'), ...authoredBy(theo) }
    expect(ids(range([merge], [pullRequest()]))).toEqual([mia.id, theo.id])
  })

  it('is everybody behind a pull request too that GitHub associates with a commit and that is not known to have brought it in', () => {
    const given = range([squashed], [pullRequest({ author: omar, mergeCommit: null })])
    const numbersOf = { s: [1] }
    expect(ids({ ...given, pullRequests: { ...given.pullRequests, numbersOf } })).toContain(omar.id)
    expect(ids({ ...given, pullRequests: { ...given.pullRequests, numbersOf: {} } })).not.toContain(omar.id)
  })

  it('is also on whose behalf an agent worked', () => {
    const agents = { ...NO_AGENTS, pullRequests: new Map([[1, { ...NO_AGENT, onBehalfOf: [omar] }]]) }
    const given = { ...range([squashed], [pullRequest()]), knowledge: { ...KNOWLEDGE, agents } }
    expect(ids(given)).toEqual([mia.id, omar.id])
  })

  it('is not complete when the range is not, or somebody is not known', () => {
    const whole = range([squashed], [pullRequest()])
    expect(contributorsIn(whole).complete).toBe(true)
    expect(contributorsIn({ ...whole, changeSet: { ...whole.changeSet, complete: false } }).complete).toBe(false)
    expect(contributorsIn({ ...whole, pullRequests: { ...whole.pullRequests, complete: false } }).complete).toBe(false)
    expect(contributorsIn(range([squashed], [pullRequest({ author: null })])).complete).toBe(false)
    expect(contributorsIn(range([commit('d', authoredBy(null))], [])).complete).toBe(false)
  })
})
