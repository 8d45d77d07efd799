import { expect, it } from 'vitest'
import { toPullRequest } from '../../../src/facts/reading/pull-request.ts'
import type { ReadPull } from '../../../src/facts/reading/pull-request-pages.ts'
import type { PullRequestEvent } from '../../../src/model/change.ts'
import { VALUES } from '../../fakes/some-facts.ts'

const [commit] = VALUES['change-set'].commits
const sha = commit?.sha ?? ''
const review = (id: string, submittedAt: string | null): ReadPull['reviews']['items'][number] => ({
  ...{ id: `PRR_${id}`, fullDatabaseId: id, author: null, state: 'APPROVED', submittedAt, commit: null },
  authorCanPushToRepository: false,
})
const pull: ReadPull = {
  ...{ number: 7, traces: [], author: null, createdAt: '2026-03-02T08:00:00Z', closedAt: null, baseRefName: 'main' },
  ...{ headRefName: 'work', headRefOid: sha, headRepository: null, isCrossRepository: false },
  ...{ merged: false, mergedAt: null, mergedBy: null, mergeCommit: null },
  commits: { complete: true, items: [sha] },
  reviews: { complete: true, items: [] },
  forcePushes: { complete: true, items: [] },
  events: { complete: true, items: [] },
}
const nothing = { complete: true, items: [] }
const beside = { heads: nothing, rewrites: nothing, mergeMove: null }
const known = new Map(commit === undefined ? [] : [[sha, commit]])

it('a pull request is incomplete without one of its commits', () => {
  expect(toPullRequest(pull, known, beside).commits).toEqual({ complete: true, items: [commit] })
  expect(toPullRequest(pull, new Map(), beside).commits).toEqual({ complete: false, items: [] })
})

it('reviews stand in the order in which they were given, whatever order they are answered in', () => {
  const [early, late] = ['2026-03-02T08:00:00Z', '2026-03-02T09:00:00Z']
  const items = [review('10', early), review('11', null), review('3', late), review('9', early)]
  const { reviews } = toPullRequest({ ...pull, reviews: { complete: true, items } }, known, beside)
  expect(reviews.items.map(({ id }) => id)).toEqual(['9', '10', '3', '11'])
})

it('a review is named by the number in its address, or else by its node', () => {
  const items = [{ ...review('10', null), fullDatabaseId: null }]
  expect(toPullRequest({ ...pull, reviews: { complete: true, items } }, known, beside).reviews.items).toMatchObject([
    { id: 'PRR_10', by: null, commit: null, canPush: false },
  ])
})

it('a base that was moved by force is among what happened, in its place', () => {
  const happened = (createdAt: string) => ({ __typename: 'AddedToMergeQueueEvent' as const, createdAt, actor: null })
  const items = [happened('2026-03-02T08:00:00Z'), happened('2026-03-02T10:00:00Z')]
  const at = '2026-03-02T09:00:00Z'
  const moved: PullRequestEvent = { kind: 'base-changed', at, by: null, review: null, asked: null }
  const events = (complete: boolean) => {
    const around = { ...beside, rewrites: { complete, items: [moved] } }
    return toPullRequest({ ...pull, events: { complete: true, items } }, known, around).events
  }
  expect(events(true).items.map((event) => event.at.slice(11, 13))).toEqual(['08', '09', '10'])
  expect([events(true).complete, events(false).complete]).toEqual([true, false])
})
