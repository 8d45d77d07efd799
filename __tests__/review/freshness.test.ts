import { describe, expect, it } from 'vitest'
import type { PullRequest, PullRequestEvent, Review } from '../../src/model/change.ts'
import { finalContent, mayBeFinal } from '../../src/review/content.ts'
import { freshnessOf } from '../../src/review/freshness.ts'
import { NOTHING_RECOMPUTED, NOTHING_SEEN, type Recomputed } from '../../src/review/recomputed.ts'
import { all, chain, commit, minute, omar, pullRequest, pushed, ran, review, some } from './a-change.ts'

const withMerge = all(...chain(['a', 'b']), commit('m', { parents: ['b', 'base-2'] }))
const mergedAfter = { headSha: 'm', commits: withMerge, heads: all(pushed('b', minute(5)), pushed('m', minute(15))) }
const replaced = all(pushed('old', minute(5)), pushed('b', minute(15)))
const cleanRebases = [{ from: 'old', onto: 'base', to: 'b' }]
const otherTree = { ...NOTHING_RECOMPUTED, trees: new Map([['old', 'tree-of-old']]) }
const rebased = { ...otherTree, cleanRebases }
const sameTree = { ...rebased, trees: new Map([['old', 'tree-of-b']]) }
const clean = { ...NOTHING_RECOMPUTED, cleanMerges: new Set(['m']) }

const weigh = (pull: Partial<PullRequest>, given: Partial<Review>, recomputed: Recomputed = NOTHING_RECOMPUTED) => {
  const whole = pullRequest(pull)
  const content = { final: finalContent(whole, recomputed), mayBeFinal: mayBeFinal(whole, recomputed) }
  const { standing, reason } = freshnessOf(review(omar, given), whole, content)
  return `${standing}: ${reason}`
}

const NO_CLOCK = 'uncertain: no-server-clock'
const OPEN = 'uncertain: later-merge-not-recomputed'
const OTHER = 'not-counted: given-for-other-content'
const BEFORE = 'not-counted: given-before-the-final-content'

const happened = (kind: PullRequestEvent['kind'], at: string) => ({
  events: all({ kind, at, by: null, review: null, asked: null }),
})
/** The base of the pull request was changed in that minute. */
const rebasedTo = (time: string) => happened('base-changed', time)
const dismissedIn = (time: string) => happened('review-dismissed', time)
const CHANGED = 'uncertain: base-changed-after-it'

describe('freshnessOf', () => {
  it.each<[string, Partial<PullRequest>, string]>([
    ['after it', rebasedTo(minute(15)), CHANGED],
    ['in the same second', rebasedTo(minute(10)), CHANGED],
    ['before it', rebasedTo(minute(9, 59)), 'counted: saw-the-final-revision'],
    ['in what was not read, maybe', { events: some() }, CHANGED],
    [
      'at no time, only somebody’s review dismissed after it',
      dismissedIn(minute(15)),
      'counted: saw-the-final-revision',
    ],
  ])('an approval, and another base %s', (_, pull, expected) => {
    expect(weigh(pull, {})).toBe(expected)
  })

  it.each<[string, Partial<PullRequest>, Partial<Review>, Recomputed, string]>([
    ['approved after the last push', {}, {}, NOTHING_RECOMPUTED, 'counted: saw-the-final-revision'],
    [
      'approve-then-push',
      { heads: all(pushed('a', minute(5)), pushed('b', minute(15))) },
      { commit: 'a' },
      NOTHING_RECOMPUTED,
      OTHER,
    ],
    [
      'backdated-push-after-approval',
      { heads: all(pushed('a', minute(5)), pushed('b', minute(15))) },
      {},
      NOTHING_RECOMPUTED,
      BEFORE,
    ],
    [
      'approve-push-approve-again',
      { heads: all(pushed('a', minute(5)), pushed('b', minute(8))) },
      {},
      NOTHING_RECOMPUTED,
      'counted: saw-the-final-revision',
    ],
    [
      'identical-rebase-after-approval, of the same tree',
      { heads: replaced },
      {},
      sameTree,
      'counted: saw-the-same-content',
    ],
    [
      'identical-rebase-after-approval, onto a newer base',
      { heads: replaced },
      {},
      rebased,
      'counted: saw-all-but-a-recomputed-change',
    ],
    [
      'the same, where GitHub did not move the review along',
      { heads: replaced },
      { commit: 'old' },
      sameTree,
      'counted: saw-the-same-content',
    ],
    ['force-push-with-edit-after-approval', { heads: replaced }, {}, otherTree, BEFORE],
    ['a force-push of what nobody compared', { heads: replaced }, {}, NOTHING_RECOMPUTED, BEFORE],
    ['the same, where GitHub did not move the review along', { heads: replaced }, { commit: 'old' }, otherTree, OTHER],
    [
      'clean-base-merge-after-approval',
      mergedAfter,
      { commit: 'b' },
      clean,
      'counted: saw-all-but-a-recomputed-change',
    ],
    ['the same, re-stamped', mergedAfter, { commit: 'm' }, clean, 'counted: saw-all-but-a-recomputed-change'],
    [
      'base-merge-hiding-an-edit; conflict-resolved-after-approval',
      mergedAfter,
      { commit: 'b' },
      NOTHING_RECOMPUTED,
      OTHER,
    ],
    ['the same, re-stamped', mergedAfter, { commit: 'm' }, NOTHING_RECOMPUTED, BEFORE],
    [
      'approved after the merge that nobody recomputed',
      { ...mergedAfter, heads: all(pushed('m', minute(5))) },
      { commit: 'm' },
      NOTHING_RECOMPUTED,
      'counted: saw-the-final-revision',
    ],
    ['clean-base-merge-after-approval, maybe: nobody looked', mergedAfter, { commit: 'b' }, NOTHING_SEEN, OPEN],
    ['the same, re-stamped', mergedAfter, { commit: 'm' }, NOTHING_SEEN, OPEN],
    ['identical-rebase-after-approval, maybe: nobody looked', { heads: replaced }, {}, NOTHING_SEEN, OPEN],
    [
      'the same, where GitHub did not move the review along',
      { heads: replaced },
      { commit: 'old' },
      NOTHING_SEEN,
      OPEN,
    ],
    [
      'approve-then-push, and nobody looked at merges',
      { heads: all(pushed('a', minute(5)), pushed('b', minute(15))) },
      {},
      NOTHING_SEEN,
      BEFORE,
    ],
    [
      'stamped on what may be final, when something else was there',
      { ...mergedAfter, heads: all(pushed('a', minute(5)), pushed('m', minute(15))) },
      { commit: 'b' },
      NOTHING_SEEN,
      BEFORE,
    ],
    [
      'approved after the merge that nobody looked at',
      { ...mergedAfter, heads: all(pushed('m', minute(5))) },
      { commit: 'm' },
      NOTHING_SEEN,
      'counted: saw-the-final-revision',
    ],
    [
      'push-and-approval-in-the-same-second',
      { heads: all(pushed('a', minute(5)), pushed('b', minute(10))) },
      {},
      NOTHING_RECOMPUTED,
      'uncertain: in-the-same-second-as-a-push',
    ],
    [
      'the same, of the same content',
      { heads: all(pushed('old', minute(5)), pushed('b', minute(10))) },
      {},
      sameTree,
      'counted: saw-the-same-content',
    ],
    [
      'a second after the push',
      { heads: all(pushed('b', minute(9, 59))) },
      {},
      NOTHING_RECOMPUTED,
      'counted: saw-the-final-revision',
    ],
    ['no-server-clock', { heads: all() }, {}, NOTHING_RECOMPUTED, NO_CLOCK],
    ['not every move is known', { heads: some(pushed('b', minute(5))) }, {}, NOTHING_RECOMPUTED, NO_CLOCK],
    ['no clock, but a review of another commit', { heads: all() }, { commit: 'a' }, NOTHING_RECOMPUTED, OTHER],
    ['no clock, and a review of the same content', { heads: all() }, { commit: 'old' }, sameTree, NO_CLOCK],
    [
      'runs that cannot tell the order',
      { heads: all(ran('a', minute(5)), ran('b', minute(15))) },
      {},
      NOTHING_RECOMPUTED,
      NO_CLOCK,
    ],
    [
      'a run of the head before',
      { heads: all(ran('b', minute(5))) },
      {},
      NOTHING_RECOMPUTED,
      'counted: saw-the-final-revision',
    ],
    [
      'another head was there, and this one came back',
      { heads: all(pushed('b', minute(5)), pushed('old', minute(8)), pushed('b', minute(15))) },
      {},
      NOTHING_RECOMPUTED,
      BEFORE,
    ],
    [
      'the head went and came back after the approval',
      { heads: all(pushed('b', minute(5)), pushed('old', minute(12)), pushed('b', minute(15))) },
      {},
      NOTHING_RECOMPUTED,
      'counted: saw-the-final-revision',
    ],
    ['a review that names an older commit, given later', {}, { commit: 'a' }, NOTHING_RECOMPUTED, OTHER],
    [
      'a review whose commit is not told',
      {},
      { commit: null },
      NOTHING_RECOMPUTED,
      'uncertain: reviewed-commit-not-told',
    ],
    ['a review without a time', {}, { submittedAt: null }, NOTHING_RECOMPUTED, 'uncertain: time-not-told'],
    ['a review of another commit, without a time', {}, { submittedAt: null, commit: 'a' }, NOTHING_RECOMPUTED, OTHER],
  ])('%s', (_, pull, given, recomputed, expected) => {
    expect(weigh(pull, given, recomputed)).toBe(expected)
  })
})
