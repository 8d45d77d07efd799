import { defineAnswer } from '../../model/answer.ts'
import {
  boolean,
  integer,
  list,
  mapOf,
  nullable,
  object,
  oneOf,
  type Static,
  string,
  text,
  timestamp,
} from '../../model/schema.ts'
import { actor } from './actor.ts'
import { TIMELINE_FRAGMENT, timelineNodes } from './pull-request-timeline.ts'
import { pageInfo } from './turned-pages.ts'

/** Things on a page of each of a pull request's lists. */
export const PER_PAGE = 100

const commits = object({
  totalCount: integer(),
  pageInfo,
  nodes: list(object({ commit: object({ oid: text() }) })),
})
const review = object({
  id: text(),
  fullDatabaseId: nullable(text()),
  author: actor,
  state: oneOf(['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING']),
  submittedAt: nullable(timestamp()),
  commit: nullable(object({ oid: text() })),
  authorCanPushToRepository: boolean(),
})
const reviews = object({ totalCount: integer(), pageInfo, nodes: list(review) })
const timelineItems = object({ pageInfo, nodes: timelineNodes })
export type ReviewNode = Static<typeof review>

const pull = object({
  number: integer(),
  body: string(),
  author: actor,
  createdAt: timestamp(),
  closedAt: nullable(timestamp()),
  baseRefName: text(),
  headRefName: text(),
  headRefOid: text(),
  headRepository: nullable(object({ nameWithOwner: text() })),
  isCrossRepository: boolean(),
  merged: boolean(),
  mergedAt: nullable(timestamp()),
  mergedBy: actor,
  mergeCommit: nullable(object({ oid: text() })),
  commits,
  reviews,
  timelineItems,
})
export type PullNode = Static<typeof pull>

/** The answer with everything about some pull requests, and the first page of each of their lists. */
export const pullsAnswer = defineAnswer('pull-requests', object({ repository: mapOf(nullable(pull)) }))

const more = object({}, { commits, reviews, timelineItems })

/** The answer with a further page of one of the lists. */
export const morePagesAnswer = defineAnswer('pull-request-pages', object({ repository: mapOf(nullable(more)) }))

/** https://docs.github.com/en/graphql/reference/objects#pullrequest */
export const PULL_FRAGMENTS = `fragment pull on PullRequest {
  number
  body
  author { ...who }
  createdAt
  closedAt
  baseRefName
  headRefName
  headRefOid
  headRepository { nameWithOwner }
  isCrossRepository
  merged
  mergedAt
  mergedBy { ...who }
  mergeCommit { oid }
}
`

/** The selections of the lists' pages. GraphQL refuses a fragment that nothing uses. */
export const LIST_FRAGMENTS = {
  commits: `fragment commits on PullRequestCommitConnection {
  totalCount
  pageInfo { hasNextPage endCursor }
  nodes { commit { oid } }
}
`,
  reviews: `fragment reviews on PullRequestReviewConnection {
  totalCount
  pageInfo { hasNextPage endCursor }
  nodes {
    id
    fullDatabaseId
    author { ...who }
    state
    submittedAt
    commit { oid }
    authorCanPushToRepository
  }
}
`,
  timelineItems: TIMELINE_FRAGMENT,
} as const
