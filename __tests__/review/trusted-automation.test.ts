import { describe, expect, it } from 'vitest'
import type { Account } from '../../src/model/account.ts'
import type { PullRequest } from '../../src/model/change.ts'
import { type AgentWork, NO_AGENT } from '../../src/review/agent-work.ts'
import { judgeCoverage, judgeIndependence } from '../../src/review/pull-request.ts'
import { isOfTrustedAutomation } from '../../src/review/trusted-automation.ts'
import {
  against,
  all,
  authoredBy,
  bot,
  commit,
  committedBy,
  KNOWLEDGE,
  mia,
  minute,
  omar,
  pullRequest,
  pushed,
  ran,
  review,
  some,
  webFlow,
} from './a-change.ts'

const bump = commit('b', { ...authoredBy(bot), committer: webFlow, verified: true })
const pushes = all(pushed('b', minute(5), bot))
const OWN: Partial<PullRequest> = { author: bot, commits: all(bump), heads: pushes, reviews: all() }
const baseChanged = { kind: 'base-changed', at: minute(6), by: mia, review: null, asked: null } as const
const own = (changes: Partial<PullRequest> = {}) => pullRequest({ ...OWN, ...changes })
const isTrusted = (pull: PullRequest, work: AgentWork = NO_AGENT) => isOfTrustedAutomation(pull, work, [], [bot.id])

describe('isOfTrustedAutomation', () => {
  it('is so of what it opened and pushed, and nobody else', () => {
    expect(isTrusted(own())).toBe(true)
    expect(isTrusted(own({ commits: all(commit('b', { ...authoredBy(bot), ...committedBy(bot) })) }))).toBe(true)
  })

  it('is so whatever ran on it, and whoever was asked to review it', () => {
    expect(isTrusted(own({ heads: all(...pushes.items, ran('b', minute(6))) }))).toBe(true)
    expect(isTrusted(own({ events: all({ ...baseChanged, kind: 'review-requested' }) }))).toBe(true)
  })

  it('is not so where squashing it credited somebody else', () => {
    const squashed = (...authors: readonly (Account | null)[]) =>
      isOfTrustedAutomation(own(), NO_AGENT, [commit('s', authoredBy(...authors))], [bot.id])
    expect(squashed(bot)).toBe(true)
    expect(squashed(bot, mia)).toBe(false)
    expect(squashed(bot, null)).toBe(false)
  })

  it('is so of nobody whom the policy does not list', () => {
    expect(isOfTrustedAutomation(own(), NO_AGENT, [], [])).toBe(false)
    expect(isOfTrustedAutomation(own(), NO_AGENT, [], [bot.id + 1])).toBe(false)
  })

  it.each<[string, Partial<PullRequest>]>([
    ['a person opened it, with commits that claim to be the bot’s', { author: mia }],
    ['a person pushed such a commit', { heads: all(pushed('b', minute(5), mia)) }],
    ['a person pushed as well', { heads: all(pushed('a', minute(4), mia), pushed('b', minute(5), bot)) }],
    ['a person wrote one of the commits', { commits: all(commit('a'), bump) }],
    ['a person is co-author', { commits: all(commit('b', { ...authoredBy(bot, mia), committer: webFlow })) }],
    ['a person committed it', { commits: all(commit('b', { ...authoredBy(bot), ...committedBy(mia) })) }],
    ['an author leads to no account', { commits: all(commit('b', { ...authoredBy(bot, null), committer: webFlow })) }],
    ['who opened it is no longer known', { author: null }],
    ['who pushed is not known', { heads: all(pushed('b', minute(5), null)) }],
    ['not all pushes are known', { heads: some(pushed('b', minute(5), bot)) }],
    ['only runs saw its head', { heads: all({ ...pushed('b', minute(5), bot), kind: 'run' }) }],
    ['its head was pushed by nobody', { heads: all(pushed('a', minute(5), bot)) }],
    ['not all commits were read', { commits: some(bump) }],
    ['it was given another base', { events: all(baseChanged) }],
    ['what happened in it is not all told', { events: some() }],
    ['not all authors were read', { commits: all({ ...bump, authorsComplete: false }) }],
  ])('is not so where %s', (_, changes) => {
    expect(isTrusted(own(changes))).toBe(false)
  })

  it('is not so where an agent had a hand in it, whose author without an account is one, or for whom is not told', () => {
    expect(isTrusted(own(), { ...NO_AGENT, agents: ['cursor'] })).toBe(false)
    expect(isTrusted(own(), { ...NO_AGENT, onBehalfOf: [mia] })).toBe(false)
    expect(isTrusted(own(), { ...NO_AGENT, askersKnown: false })).toBe(false)
    const withAgent = own({ commits: all(commit('b', { ...authoredBy(bot, null), committer: webFlow })) })
    expect(isTrusted(withAgent, { ...NO_AGENT, namelessAgents: { b: 1 } })).toBe(false)
  })
})

describe('what trusted automation opened', () => {
  const knowledge = { ...KNOWLEDGE, trustedAutomation: [bot.id] }
  const judged = (reviews: PullRequest['reviews'], changes: Partial<PullRequest> = {}) =>
    [judgeIndependence, judgeCoverage].map((judge) => {
      const { outcome, reason } = judge(own({ ...changes, reviews }), knowledge)
      return `${outcome}: ${reason}`
    })
  const both = (answer: string) => [answer, answer]

  it('needs no review, and says why it passed', () => {
    expect(judged(all())).toEqual(both('pass: opened-by-trusted-automation'))
    expect(judged(all(review(omar, { state: 'COMMENTED' })))).toEqual(both('pass: opened-by-trusted-automation'))
    expect(judged(all(review(mia, { canPush: false })))).toEqual(both('pass: opened-by-trusted-automation'))
  })

  it('is no exception where it was approved', () => {
    expect(judged(all(review(omar, { commit: 'b', submittedAt: minute(9) })))).toEqual(both('pass: approved'))
  })

  it('is stopped by an objection, or by one that may stand', () => {
    expect(judged(all(against(omar)))).toEqual(both('fail: asked-to-change'))
    expect(judged(all(against(null)))).toEqual(both('unknown: objection-uncertain'))
    expect(judged(some())).toEqual(both('unknown: reviews-not-all-read'))
  })

  it('is judged as usual where it is not all its own', () => {
    expect(judged(all(), { author: mia })).toEqual(both('fail: nobody-approved'))
  })
})
