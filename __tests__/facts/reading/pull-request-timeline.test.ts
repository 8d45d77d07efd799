import { parse } from 'graphql'
import { expect, it } from 'vitest'
import { ACTOR } from '../../../src/facts/reading/actor.ts'
import {
  eventsIn,
  isForcePush,
  TIMELINE_FRAGMENT,
  TIMELINE_TYPES,
  type TimelineNode,
} from '../../../src/facts/reading/pull-request-timeline.ts'

const createdAt = '2026-03-02T09:00:00Z'
const actor = { __typename: 'User', login: 'mia', databaseId: 101 }
const by = { login: 'mia', id: 101, type: 'User' }
const request = (requestedReviewer: Extract<TimelineNode, { requestedReviewer: unknown }>['requestedReviewer']) =>
  ({ __typename: 'ReviewRequestedEvent', createdAt, actor, requestedReviewer }) as const

it.each(['AutoMergeEnabledEvent', 'AutoSquashEnabledEvent', 'AutoRebaseEnabledEvent'] as const)('%s', (__typename) => {
  expect(eventsIn([{ __typename, createdAt, actor }])).toEqual([
    { kind: 'auto-merge-enabled', at: createdAt, by, review: null, asked: null },
  ])
})

it.each(['BaseRefChangedEvent', 'AutomaticBaseChangeSucceededEvent'] as const)('%s', (__typename) => {
  expect(eventsIn([{ __typename, createdAt, actor }])).toMatchObject([{ kind: 'base-changed', at: createdAt, by }])
})

it('the merge queue took it in', () => {
  expect(eventsIn([{ __typename: 'AddedToMergeQueueEvent', createdAt, actor: null }])).toMatchObject([
    { kind: 'added-to-merge-queue', by: null },
  ])
})

it('a person, a team, or somebody who is not told was asked for a review', () => {
  const asked = eventsIn([
    request({ __typename: 'User', login: 'omar', databaseId: 102 }),
    request({ __typename: 'Team', slug: 'platform', databaseId: 7 }),
    request(null),
  ])
  expect(asked.map((event) => event.asked)).toEqual([
    { type: 'User', id: 102, name: 'omar' },
    { type: 'Team', id: 7, name: 'platform' },
    null,
  ])
})

it('a dismissed review is named by the number in its address, by its node, or not at all', () => {
  const dismissal = { __typename: 'ReviewDismissedEvent', createdAt, actor } as const
  const events = eventsIn([
    { ...dismissal, review: { id: 'PRR_1', fullDatabaseId: '3001' } },
    { ...dismissal, review: { id: 'PRR_2', fullDatabaseId: null } },
    { ...dismissal, review: null },
  ])
  expect(events.map(({ review }) => review)).toEqual(['3001', 'PRR_2', null])
})

it('forced pushes are told apart: they are sightings of a head', () => {
  const forced: TimelineNode = { __typename: 'HeadRefForcePushedEvent', createdAt, actor, afterCommit: null }
  expect([isForcePush(forced), eventsIn([forced])]).toEqual([true, []])
})

it('what is asked for is what is selected, in one fragment', () => {
  const { definitions } = parse(TIMELINE_FRAGMENT + ACTOR)
  expect(definitions).toHaveLength(2)
  const wanted = TIMELINE_TYPES.split(', ').map((type) => type.toLowerCase().replaceAll('_', ''))
  const selected = [...TIMELINE_FRAGMENT.matchAll(/\.\.\. on (\w+Event) /g)].map(([, type]) => type?.toLowerCase())
  expect(selected).toEqual(wanted)
})
