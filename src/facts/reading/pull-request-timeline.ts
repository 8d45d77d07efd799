import type { PullRequestEvent } from '../../model/change.ts'
import {
  constant,
  integer,
  list,
  nullable,
  object,
  oneOf,
  type Static,
  text,
  timestamp,
  union,
} from '../../model/schema.ts'
import { accountOf, actor } from './actor.ts'

const happened = { createdAt: timestamp(), actor }
const forcePush = object({
  __typename: constant('HeadRefForcePushedEvent'),
  ...happened,
  afterCommit: nullable(object({ oid: text() })),
})
const dismissal = object({
  __typename: constant('ReviewDismissedEvent'),
  ...happened,
  review: nullable(object({ id: text(), fullDatabaseId: nullable(text()) })),
})
const reviewer = union(
  object({ __typename: oneOf(['User', 'Bot', 'Mannequin']), login: text(), databaseId: nullable(integer()) }),
  object({ __typename: constant('Team'), slug: text(), databaseId: nullable(integer()) }),
)
const request = object({
  __typename: constant('ReviewRequestedEvent'),
  ...happened,
  requestedReviewer: nullable(reviewer),
})
const AUTO_MERGE = ['AutoMergeEnabledEvent', 'AutoSquashEnabledEvent', 'AutoRebaseEnabledEvent'] as const
const BASE_CHANGED = ['BaseRefChangedEvent', 'AutomaticBaseChangeSucceededEvent'] as const
const plain = object({ __typename: oneOf([...AUTO_MERGE, ...BASE_CHANGED, 'AddedToMergeQueueEvent']), ...happened })

/** A page of what happened in a pull request. */
export const timelineNodes = list(union(forcePush, dismissal, request, plain))
export type TimelineNode = Static<typeof timelineNodes>[number]
export type ForcePushNode = Static<typeof forcePush>

/** What of a pull request's timeline is asked for. https://docs.github.com/en/graphql/reference/enums#pullrequesttimelineitemsitemtype */
export const TIMELINE_TYPES =
  'HEAD_REF_FORCE_PUSHED_EVENT, REVIEW_DISMISSED_EVENT, REVIEW_REQUESTED_EVENT, BASE_REF_CHANGED_EVENT, ' +
  'AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT, AUTO_MERGE_ENABLED_EVENT, AUTO_SQUASH_ENABLED_EVENT, AUTO_REBASE_ENABLED_EVENT, ADDED_TO_MERGE_QUEUE_EVENT'

/** https://docs.github.com/en/graphql/reference/unions#pullrequesttimelineitems */
export const TIMELINE_FRAGMENT = `fragment timelineItems on PullRequestTimelineItemsConnection {
  pageInfo { hasNextPage endCursor }
  nodes {
    __typename
    ... on HeadRefForcePushedEvent { createdAt actor { ...who } afterCommit { oid } }
    ... on ReviewDismissedEvent { createdAt actor { ...who } review { id fullDatabaseId } }
    ... on ReviewRequestedEvent {
      createdAt
      actor { ...who }
      requestedReviewer {
        __typename
        ... on User { login databaseId }
        ... on Bot { login databaseId }
        ... on Mannequin { login databaseId }
        ... on Team { slug databaseId }
      }
    }
    ... on BaseRefChangedEvent { createdAt actor { ...who } }
    ... on AutomaticBaseChangeSucceededEvent { createdAt actor { ...who } }
    ... on AutoMergeEnabledEvent { createdAt actor { ...who } }
    ... on AutoSquashEnabledEvent { createdAt actor { ...who } }
    ... on AutoRebaseEnabledEvent { createdAt actor { ...who } }
    ... on AddedToMergeQueueEvent { createdAt actor { ...who } }
  }
}
`

/** Whether something that happened is a forced push. */
export const isForcePush = (node: TimelineNode): node is ForcePushNode => node.__typename === 'HeadRefForcePushedEvent'

/** What else happened, in the words of the record. The message of a dismissal is not read. */
export function eventsIn(nodes: readonly TimelineNode[]): readonly PullRequestEvent[] {
  return nodes.flatMap((node): readonly PullRequestEvent[] => {
    if (isForcePush(node)) return []
    const event = { at: node.createdAt, by: accountOf(node.actor), review: null, asked: null }
    switch (node.__typename) {
      case 'ReviewDismissedEvent':
        return [{ ...event, kind: 'review-dismissed', review: node.review?.fullDatabaseId ?? node.review?.id ?? null }]
      case 'ReviewRequestedEvent':
        return [{ ...event, kind: 'review-requested', asked: toReviewer(node.requestedReviewer) }]
      case 'BaseRefChangedEvent':
      case 'AutomaticBaseChangeSucceededEvent':
        return [{ ...event, kind: 'base-changed' }]
      case 'AddedToMergeQueueEvent':
        return [{ ...event, kind: 'added-to-merge-queue' }]
      default:
        return [{ ...event, kind: 'auto-merge-enabled' }]
    }
  })
}

const toReviewer = (from: Static<typeof reviewer> | null): PullRequestEvent['asked'] =>
  from === null ? null : { type: from.__typename, id: from.databaseId, name: 'slug' in from ? from.slug : from.login }
