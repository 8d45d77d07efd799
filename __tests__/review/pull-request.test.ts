import { describe, expect, it } from 'vitest'
import type { PullRequest, Review } from '../../src/model/change.ts'
import { type AgentWork, NO_AGENT } from '../../src/review/agent-work.ts'
import { judgeIndependence, type Knowledge } from '../../src/review/pull-request.ts'
import {
  against,
  all,
  authoredBy,
  bot,
  commit,
  committedBy,
  given,
  KNOWLEDGE,
  later,
  lena,
  mia,
  minute,
  omar,
  pullRequest,
  pushed,
  review,
  reviewed,
  some,
  theo,
  webFlow,
} from './a-change.ts'

const answer = (pull: PullRequest, knowledge: Partial<Knowledge> = {}) => {
  const { outcome, reason } = judgeIndependence(pull, { ...KNOWLEDGE, ...knowledge })
  return `${outcome}: ${reason}`
}
const why = (pull: PullRequest) =>
  judgeIndependence(pull, KNOWLEDGE).reviews.map(({ standing, reason }) => `${standing}: ${reason}`)

const pushedBy = (by: Review['by']) => ({ heads: all(pushed('b', minute(5), by)) })
const agentFor = (...onBehalfOf: AgentWork['onBehalfOf']) => agent({ onBehalfOf })
const agent = (work: Partial<AgentWork>, accounts: readonly number[] = []) => ({
  agents: {
    pullRequests: new Map([[1, { ...NO_AGENT, agents: ['copilot'], ...work }]]),
    commits: new Set<string>(),
    accounts,
    complete: true,
  },
})
const ofBot = { author: bot, commits: all(commit('b', { ...authoredBy(bot), committer: webFlow })), ...pushedBy(bot) }

const APPROVED = 'pass: approved'
const NOBODY = 'fail: nobody-approved'
const NONE_COUNTS = 'fail: no-approval-counts'
const ASKED = 'fail: asked-to-change'
const UNCERTAIN = 'unknown: approval-uncertain'

describe('judgeIndependence', () => {
  it.each<[string, PullRequest, string, Partial<Knowledge>?]>([
    ['approved-by-another-human', reviewed(review(omar)), APPROVED],
    ['nobody-reviewed-merger-only', pullRequest({ mergedBy: omar }), NOBODY],
    ['author-approves', reviewed(review(mia)), NONE_COUNTS],
    ['co-author-approves', given({ commits: all(commit('b', authoredBy(mia, omar))) }, review(omar)), NONE_COUNTS],
    ['committer-approves', given({ commits: all(commit('b', committedBy(omar))) }, review(omar)), NONE_COUNTS],
    ['pusher-of-last-commit-approves', given(pushedBy(omar), review(omar)), NONE_COUNTS],
    ['pusher-and-a-second-human-approve', given(pushedBy(omar), review(omar), review(lena)), APPROVED],
    [
      'applied-suggestion-makes-reviewer-an-author',
      given({ commits: all(commit('a'), commit('b', { ...authoredBy(omar, mia), committer: webFlow })) }, review(omar)),
      NONE_COUNTS,
    ],
    ['bot-approves', reviewed(review(bot)), NONE_COUNTS],
    [
      'github-actions-approves',
      reviewed(review({ login: 'github-actions[bot]', id: 41_898_282, type: 'Bot' })),
      NONE_COUNTS,
    ],
    ['review-agent-approves', reviewed(review({ ...omar, id: 77 })), NONE_COUNTS, agent({}, [77])],
    ['listed-machine-user-approves', reviewed(review(omar)), NONE_COUNTS, { machineAccounts: [omar.id] }],
    ['reviewer-cannot-push', reviewed(review(omar, { canPush: false })), NONE_COUNTS],
    ['whether the reviewer can push is not told', reviewed(review(omar, { canPush: null })), UNCERTAIN],
    ['reviewer-account-is-gone', reviewed(review(null)), UNCERTAIN],
    ['one reviewer is gone, another is not', reviewed(review(null), review(omar)), APPROVED],
    ['renamed-reviewer-same-id-as-author', reviewed(review({ ...mia, login: 'anna' })), NONE_COUNTS],
    ['a namesake of the author', reviewed(review({ ...omar, login: 'mia' })), APPROVED],
    ['code-owner-team-member-approves', reviewed(review(theo)), APPROVED],
    ['second-reviewer-requests-changes-still-open', reviewed(review(omar), against(lena)), ASKED],
    ['approve-then-request-changes', reviewed(review(omar), against(omar, later)), ASKED],
    ['approve-then-dismissed', reviewed(review(omar, { state: 'DISMISSED' })), NOBODY],
    [
      'an approval, then a dismissed objection',
      reviewed(review(omar), against(omar, { ...later, state: 'DISMISSED' })),
      NONE_COUNTS,
    ],
    ['request-changes-then-approve', reviewed(against(omar), review(omar, later)), APPROVED],
    ['approve-then-comment', reviewed(review(omar), review(omar, { ...later, state: 'COMMENTED' })), APPROVED],
    ['approve-then-pending', reviewed(review(omar), review(omar, { ...later, state: 'PENDING' })), APPROVED],
    [
      'dismissed-objection-then-approve',
      reviewed(against(lena, { state: 'DISMISSED' }), review(omar, later)),
      APPROVED,
    ],
    ['only comments', reviewed(review(omar, { state: 'COMMENTED' })), NOBODY],
    ['an objection alone', reviewed(against(lena)), ASKED],
    ['a bot’s objection', reviewed(review(omar), against(bot)), APPROVED],
    ['the author’s objection', reviewed(review(omar), against(mia)), ASKED],
    [
      'objector-named-as-co-author',
      given({ commits: all(commit('b', authoredBy(mia, lena))) }, against(lena), review(omar)),
      ASKED,
    ],
    [
      'an objection from an account that is gone',
      reviewed(review(omar), against(null)),
      'unknown: objection-uncertain',
    ],
    [
      'an objection of somebody who may push',
      reviewed(review(omar), against(lena, { canPush: null })),
      'unknown: objection-uncertain',
    ],
    ['such an objection, and nobody approved', reviewed(against(null)), NOBODY],
    ['such an objection, and an uncertain approval', reviewed(against(null), review(null)), UNCERTAIN],
    ['not all reviews were read', pullRequest({ reviews: some(review(omar)) }), 'unknown: reviews-not-all-read'],
    [
      'not all were read, an objection was',
      pullRequest({ reviews: some(against(omar)) }),
      'unknown: reviews-not-all-read',
    ],
    [
      'when a side was taken is not told',
      reviewed(review(omar), review(lena, { state: 'DISMISSED', submittedAt: null })),
      'unknown: order-of-reviews-not-told',
    ],
    ['a commit of somebody unknown', given({ commits: all(commit('b', authoredBy(null))) }, review(omar)), UNCERTAIN],
    ['a commit of somebody unknown, nobody approved', given({ commits: all(commit('b', authoredBy(null))) }), NOBODY],
    [
      'an objection, where contributors are not all known',
      given({ author: null }, against(omar), review(lena)),
      'unknown: approval-uncertain',
    ],
    ['copilot-change-approved-by-its-requester-only', given(ofBot, review(mia)), NONE_COUNTS, agentFor(mia)],
    [
      'copilot-change-approved-by-requester-and-another',
      given(ofBot, review(mia), review(omar)),
      APPROVED,
      agentFor(mia),
    ],
    ['agent-change-with-no-visible-requester', given(ofBot, review(omar)), UNCERTAIN, agent({ askersKnown: false })],
    ['agent-approves-agent', given(ofBot, review(bot)), NONE_COUNTS, agentFor(mia)],
    ['dependency-bot-approved-by-a-human', given(ofBot, review(omar)), APPROVED],
    ['dependency-bot-merged-alone', given(ofBot), NOBODY],
    ['an agent of another pull request', given({ number: 2 }, review(omar)), APPROVED, agentFor(omar)],
  ])('%s', (_, pull, expected, knowledge) => {
    expect(answer(pull, knowledge)).toBe(expected)
  })

  it('hears no approval that came when the job had begun, and keeps what was said before', () => {
    const began = { began: minute(20) }
    expect(answer(reviewed(review(omar, { submittedAt: minute(19, 59) })), began)).toBe(APPROVED)
    for (const submittedAt of [minute(20), minute(20, 1), minute(30)]) {
      const late = { submittedAt }
      expect(answer(reviewed(review(omar, late)), began)).toBe(NONE_COUNTS)
      expect(judgeIndependence(reviewed(review(omar, late)), { ...KNOWLEDGE, ...began }).reviews).toMatchObject([
        { standing: 'not-counted', reason: 'given-after-the-job-began' },
      ])
      expect(answer(reviewed(review(omar), review(omar, late)), began)).toBe(APPROVED)
      expect(answer(reviewed(against(omar), review(omar, late)), began)).toBe(ASKED)
      expect(answer(reviewed(review(omar), against(omar, late)), began)).toBe(ASKED)
      expect(answer(reviewed(review(omar, late)), { began: null })).toBe(APPROVED)
    }
  })

  it('finds the decisive review wherever it is among a hundred others', () => {
    const comments = Array.from({ length: 100 }, () => review(omar, { state: 'COMMENTED' }))
    expect(answer(reviewed(...comments, review(lena)))).toBe(APPROVED)
    expect(answer(reviewed(review(lena), ...comments, against(omar, later)))).toBe(ASKED)
  })

  it('says of every review whether it counted, and why, in the order in which they were given', () => {
    const reviews = [
      against(lena, { submittedAt: minute(3) }),
      review(bot, { submittedAt: minute(8) }),
      review(omar, { submittedAt: minute(2) }),
      review(omar, { submittedAt: minute(5), state: 'DISMISSED' }),
      review(lena, { submittedAt: minute(4) }),
      review(omar, { submittedAt: minute(6), state: 'COMMENTED' }),
      review(null, { submittedAt: minute(7) }),
      review(theo, { submittedAt: minute(9), state: 'PENDING' }),
    ]
    expect(why(reviewed(...reviews))).toEqual([
      'not-counted: replaced-by-a-later-review',
      'not-counted: replaced-by-a-later-review',
      'counted: independent',
      'not-counted: dismissed',
      'not-counted: only-a-comment',
      'uncertain: account-is-gone',
      'not-counted: not-a-user-account',
      'not-counted: not-submitted',
    ])
    const [first] = judgeIndependence(reviewed(review(omar, { id: '41' })), KNOWLEDGE).reviews
    expect(first).toEqual({ review: '41', by: omar, state: 'APPROVED', standing: 'counted', reason: 'independent' })
  })
})
