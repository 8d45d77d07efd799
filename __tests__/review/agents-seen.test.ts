import { describe, expect, it } from 'vitest'
import { attribute } from '../../src/agents/attribution/attribute.ts'
import { agents } from '../../src/agents/index.ts'
import { tracesInBody } from '../../src/agents/reading/body.ts'
import type { Account } from '../../src/model/account.ts'
import type { Commit, PullRequest, PullRequests } from '../../src/model/change.ts'
import { agentsSeen } from '../../src/review/agents-seen.ts'
import { all, authoredBy, commit, mia, omar, pullRequest, range, review, webFlow } from './a-change.ts'

/** https://api.github.com/users/Copilot */
const copilot: Account = { login: 'Copilot', id: 198_982_749, type: 'Bot' }
/** https://api.github.com/users/devin-ai-integration%5Bbot%5D */
const devin: Account = { login: 'devin-ai-integration[bot]', id: 158_243_242, type: 'Bot' }
const dependabot: Account = { login: 'dependabot[bot]', id: 49_699_333, type: 'Bot' }

const claude = 'noreply@anthropic.com'
const withClaude = (sha: string, ...accounts: readonly (Account | null)[]): Commit =>
  commit(sha, { ...authoredBy(...accounts), traces: [{ kind: 'co-author', value: claude }] })
const made = (account: Account, ...others: readonly (Account | null)[]): Partial<PullRequest> => ({
  author: account,
  commits: all(commit('b', { ...authoredBy(account, ...others), committer: webFlow, verified: true })),
})
const NO_JOB = { actor: null, triggeringActor: null, uses: [], commands: [], variables: [] }
const seenOf = (
  pull: PullRequest,
  commits: readonly Commit[],
  complete: boolean,
  associated: PullRequests['numbersOf'] = {},
) => {
  const { items, numbersOf } = range(commits, [pull], associated).pullRequests
  const requests = [{ number: pull.number, complete: true, calls: [] }]
  const attribution = attribute({ commits, pullRequests: items, numbersOf, notes: [], requests, job: NO_JOB }, agents)
  return agentsSeen(attribution, commits, items, agents, complete)
}
const seen = (pull: PullRequest, ...commits: readonly Commit[]) => seenOf(pull, commits, true)

describe('agentsSeen', () => {
  it('names who asked an agent for its pull request', () => {
    const work = seen(pullRequest(made(copilot, mia))).pullRequests.get(1)
    expect(work).toMatchObject({ onBehalfOf: [mia], askersKnown: true })
    expect(work?.agents).toHaveLength(1)
  })

  it('does not know who asked, where nobody shows', () => {
    expect(seen(pullRequest(made(copilot))).pullRequests.get(1)).toMatchObject({ onBehalfOf: [], askersKnown: false })
  })

  it('does not know who asked, where whoever shows is only a name, or asked another agent', () => {
    const traces = tracesInBody('Requested by: Mia (@MIA)')
    const named = seen(pullRequest({ ...made(devin), author: devin, mergedBy: omar, traces })).pullRequests.get(1)
    expect(named).toMatchObject({ onBehalfOf: [], askersKnown: false })
    const another = commit('c', { ...authoredBy(copilot), committer: webFlow, verified: true })
    const work = seen(pullRequest({ commits: all(withClaude('b', mia, null), another) })).pullRequests.get(1)
    expect(work).toMatchObject({ askersKnown: false })
    expect(work?.agents).toHaveLength(2)
  })

  it('sees no agent, and nobody who asked, in what a person or automation made', () => {
    for (const pull of [pullRequest(), pullRequest(made(dependabot))])
      expect(seen(pull).pullRequests.get(1)).toMatchObject({ agents: [], onBehalfOf: [], askersKnown: true })
  })

  it('knows an author without an account for the agent that its address names', () => {
    const work = seen(pullRequest({ commits: all(withClaude('b', mia, null)) })).pullRequests.get(1)
    expect(work).toMatchObject({ onBehalfOf: [mia], askersKnown: true, namelessAgents: { b: 1 } })
    expect(seen(pullRequest()).pullRequests.get(1)?.namelessAgents).toEqual({})
  })

  it('knows it also in what squashing made', () => {
    const squashed = seenOf(pullRequest(), [withClaude('s', mia, null)], true, { s: [1] })
    expect(squashed.pullRequests.get(1)?.namelessAgents).toEqual({ s: 1 })
  })

  it('does not forget the agent of a pull request over a commit that came through none', () => {
    const work = seen(pullRequest({ commits: all(withClaude('b', mia, null)) }), commit('e')).pullRequests.get(1)
    expect(work?.agents).toEqual(['claude-code'])
  })

  it('names the commits that came through no pull request and show an agent', () => {
    const { commits, pullRequests } = seen(pullRequest(), withClaude('d', mia, null), commit('e'))
    expect([...commits]).toEqual(['d'])
    expect(pullRequests.get(1)?.agents).toEqual([])
    const own = withClaude('b', mia, null)
    expect(seenOf(pullRequest({ commits: all(own) }), [own], true, { b: [1] }).commits).toEqual(new Set())
  })

  it('names the reviewers that are no people', () => {
    const pull = pullRequest({ reviews: all(review(copilot), review(copilot), review(omar), review(null)) })
    expect(seen(pull).accounts).toEqual([copilot.id])
  })

  it('knows of nobody who asked, where not every place was looked at', () => {
    const unread = seenOf(pullRequest(), [], false)
    expect(unread.complete).toBe(false)
    expect(unread.pullRequests.get(1)).toMatchObject({ agents: [], askersKnown: false })
  })
})
