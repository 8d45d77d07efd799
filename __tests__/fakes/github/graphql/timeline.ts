import { stamp } from '../../world/clock.ts'
import { nodeId } from '../../world/ids.ts'
import type { PullRequest, TimelineEvent } from '../../world/pull-request.ts'
import { associationOf } from '../bodies/pull-request.ts'
import { actor } from './actor.ts'
import { commit } from './commit.ts'
import type { Context, Thing } from './context.ts'
import { pullRequest, pullRequestCommit } from './pull-request.ts'
import { review } from './review.ts'

interface Item {
  /** By the name that the `itemTypes` argument has for it. */
  readonly type: string
  readonly at: Date
  readonly thing: Thing
}

/** Commits first, in order, then what else happened, oldest first. https://docs.github.com/graphql/reference/objects#pullrequesttimelineitemsconnection */
export function timeline(context: Context, pull: PullRequest): Item[] {
  const commits = pull.commits.map((sha) => ({
    type: 'PULL_REQUEST_COMMIT',
    at: pull.createdAt,
    thing: pullRequestCommit(context, pull, sha),
  }))
  const reviews = pull.reviews.map((one) => ({
    type: 'PULL_REQUEST_REVIEW',
    at: one.submittedAt,
    thing: review(context, pull, one),
  }))
  const events = pull.timeline.map((event) => item(context, pull, event))
  return [...commits, ...[...reviews, ...events].sort((a, b) => a.at.getTime() - b.at.getTime())]
}

const names: Readonly<Record<TimelineEvent['event'], { readonly type: string; readonly typename: string }>> = {
  review_dismissed: { type: 'REVIEW_DISMISSED_EVENT', typename: 'ReviewDismissedEvent' },
  head_ref_force_pushed: { type: 'HEAD_REF_FORCE_PUSHED_EVENT', typename: 'HeadRefForcePushedEvent' },
  merged: { type: 'MERGED_EVENT', typename: 'MergedEvent' },
  closed: { type: 'CLOSED_EVENT', typename: 'ClosedEvent' },
  commented: { type: 'ISSUE_COMMENT', typename: 'IssueComment' },
  assigned: { type: 'ASSIGNED_EVENT', typename: 'AssignedEvent' },
  base_ref_changed: { type: 'BASE_REF_CHANGED_EVENT', typename: 'BaseRefChangedEvent' },
  review_requested: { type: 'REVIEW_REQUESTED_EVENT', typename: 'ReviewRequestedEvent' },
}

function item(context: Context, pull: PullRequest, event: TimelineEvent): Item {
  const { type, typename } = names[event.event]
  const thing: Thing = {
    __typename: typename,
    id: nodeId('TE', context.world.repository.id, event.id),
    actor: () => actor(context, event.actor),
    createdAt: stamp(event.at),
    pullRequest: () => pullRequest(context, pull),
    ...particular[event.event](context, pull, event),
  }
  return { type, at: event.at, thing }
}

type Fields = (context: Context, pull: PullRequest, event: TimelineEvent) => Readonly<Record<string, unknown>>

const commitOr = (context: Context, sha: string | undefined) =>
  sha === undefined ? null : commit(context, context.world.commit(sha))

const particular: Readonly<Record<TimelineEvent['event'], Fields>> = {
  review_dismissed: (context, pull, { review: dismissed, message, id }) => ({
    databaseId: id,
    dismissalMessage: message ?? null,
    previousReviewState: 'APPROVED',
    review: () => (dismissed === undefined ? null : review(context, pull, dismissed)),
  }),
  head_ref_force_pushed: (context, _pull, { before, after }) => ({
    beforeCommit: () => commitOr(context, before),
    afterCommit: () => commitOr(context, after),
  }),
  merged: (context, pull) => ({
    commit: () => commitOr(context, pull.merged?.commit),
    mergeRefName: pull.baseRef,
  }),
  closed: () => ({}),
  base_ref_changed: (_context, pull) => ({ currentRefName: pull.baseRef }),
  commented: (context, _pull, event) => ({
    databaseId: event.id,
    author: () => actor(context, event.actor),
    authorAssociation: associationOf(context.world, event.actor),
    body: event.message ?? '',
    bodyText: event.message ?? '',
  }),
  assigned: (context, _pull, { requested }) => ({ assignee: () => actor(context, requested) }),
  review_requested: (context, _pull, { requested }) => ({
    requestedReviewer: () => actor(context, requested),
  }),
}
