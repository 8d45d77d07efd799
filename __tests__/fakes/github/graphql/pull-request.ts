import type { Account } from '../../world/account.ts'
import { stamp } from '../../world/clock.ts'
import { nodeId } from '../../world/ids.ts'
import type { PullRequest } from '../../world/pull-request.ts'
import { diffBody, statsOf } from '../bodies/diff.ts'
import { associationOf } from '../bodies/pull-request.ts'
import { actor } from './actor.ts'
import { commit } from './commit.ts'
import { connection } from './connection.ts'
import { type Args, type Context, listArg, numberArg, type Thing } from './context.ts'
import { repository } from './repository.ts'
import { review, reviewDecision } from './review.ts'
import { timeline } from './timeline.ts'

/** A PullRequest of the schema. */
export function pullRequest(context: Context, pull: PullRequest): Thing {
  const { world } = context
  const { merged, closedAt } = pull
  const path = `/${world.repository.fullName}/pull/${pull.number}`
  return {
    __typename: 'PullRequest',
    id: nodeId('PR', world.repository.id, pull.id),
    databaseId: pull.id,
    fullDatabaseId: String(pull.id),
    number: pull.number,
    title: pull.title,
    body: pull.body,
    bodyText: pull.body,
    state: merged ? 'MERGED' : closedAt ? 'CLOSED' : 'OPEN',
    isDraft: pull.draft,
    closed: closedAt !== undefined,
    closedAt: closedAt ? stamp(closedAt) : null,
    createdAt: stamp(pull.createdAt),
    updatedAt: stamp(pull.updatedAt),
    author: () => actor(context, pull.author),
    authorAssociation: associationOf(world, pull.author),
    merged: merged !== undefined,
    mergedAt: merged ? stamp(merged.at) : null,
    mergedBy: () => actor(context, merged?.by),
    mergeCommit: () => (merged ? commit(context, world.commit(merged.commit)) : null),
    resourcePath: path,
    url: world.urls.server + path,
    repository: () => repository(context),
    ...{ autoMergeRequest: null, mergeQueueEntry: null, isMergeQueueEnabled: false, isInMergeQueue: false },
    ...ends(context, pull),
    ...lists(context, pull),
    ...sizes(context, pull),
  }
}

function ends(context: Context, pull: PullRequest) {
  const owner = pull.fork ?? context.world.repository.owner
  return {
    baseRefName: pull.baseRef,
    baseRefOid: pull.baseSha,
    headRefName: pull.headRef,
    headRefOid: pull.headSha,
    isCrossRepository: pull.fork !== undefined,
    baseRepository: () => repository(context),
    headRepository: () => (pull.fork === undefined ? repository(context) : fork(context, pull.fork)),
    headRepositoryOwner: () => actor(context, owner),
  }
}

function lists(context: Context, pull: PullRequest) {
  const { world } = context
  return {
    // All of them: only REST ends at 250. https://github.com/dcoapp/app/pull/310
    commits: (args: Args) =>
      connection({ type: 'PullRequestCommit', name: 'commits' }, pull.commits, args, (sha) =>
        pullRequestCommit(context, pull, sha),
      ),
    reviews: (args: Args) => {
      const states = listArg(args, 'states')
      const asked = pull.reviews.filter(({ state }) => states?.includes(state) ?? true)
      return connection({ type: 'PullRequestReview', name: 'reviews' }, asked, args, (one) =>
        review(context, pull, one),
      )
    },
    reviewDecision: () => reviewDecision(context, pull),
    reviewRequests: (args: Args) =>
      connection({ type: 'ReviewRequest', name: 'reviewRequests' }, pull.requested, args, (account) => ({
        __typename: 'ReviewRequest',
        asCodeOwner: false,
        requestedReviewer: () => actor(context, account),
      })),
    timelineItems: (args: Args) => timelineItems(context, pull, args),
    files: (args: Args) =>
      connection(
        { type: 'PullRequestChangedFile', name: 'files' },
        diffBody(world, pull.baseSha, pull.headSha),
        args,
        (file) => ({
          __typename: 'PullRequestChangedFile',
          path: file['filename'],
          additions: file['additions'],
          deletions: file['deletions'],
          changeType: { added: 'ADDED', removed: 'DELETED', modified: 'MODIFIED' }[String(file['status'])] ?? 'CHANGED',
        }),
      ),
  }
}

function fork(context: Context, owner: Account): Thing {
  const { name } = context.world.repository
  const nameWithOwner = `${owner.login}/${name}`
  return { __typename: 'Repository', name, nameWithOwner, isFork: true, owner: () => actor(context, owner) }
}

function timelineItems(context: Context, pull: PullRequest, args: Args): Thing {
  const types = listArg(args, 'itemTypes')
  const items = timeline(context, pull).filter(({ type }) => types?.includes(type) ?? true)
  const skip = numberArg(args, 'skip') ?? 0
  const list = connection(
    { type: 'PullRequestTimelineItems', name: 'timelineItems' },
    items.slice(skip),
    args,
    ({ thing }) => thing,
  )
  return { ...list, filteredCount: items.length, pageCount: items.length - skip, updatedAt: stamp(pull.updatedAt) }
}

/** A commit in its pull request. */
export function pullRequestCommit(context: Context, pull: PullRequest, sha: string): Thing {
  return {
    __typename: 'PullRequestCommit',
    id: nodeId('PURC', pull.id, sha),
    commit: () => commit(context, context.world.commit(sha)),
    pullRequest: () => pullRequest(context, pull),
  }
}

function sizes({ world }: Context, pull: PullRequest) {
  const files = () => diffBody(world, pull.baseSha, pull.headSha)
  return {
    additions: () => statsOf(files()).additions,
    deletions: () => statsOf(files()).deletions,
    changedFiles: () => files().length,
  }
}
