import { defineAnswer } from '../../model/answer.ts'
import {
  constant,
  integer,
  list,
  mapOf,
  nullable,
  object,
  type Static,
  string,
  timestamp,
  union,
} from '../../model/schema.ts'
import { actor } from './actor.ts'
import { pageInfo } from './turned-pages.ts'

/** Comments on lines that are read of one review. */
export const PER_REVIEW = 50

const written = { author: actor, body: string(), createdAt: timestamp() }
const comment = object({ __typename: constant('IssueComment'), ...written })
const review = object({
  __typename: constant('PullRequestReview'),
  ...written,
  comments: object({ totalCount: integer(), nodes: list(object(written)) }),
})
const assignment = object({
  __typename: constant('AssignedEvent'),
  createdAt: timestamp(),
  actor,
  assignee: actor,
})
const timelineItems = object({
  pageInfo,
  nodes: list(union(comment, review, assignment)),
})
export type ConversationPage = Static<typeof timelineItems>

/** The answer with a page of what was said in some pull requests. */
export const conversationsAnswer = defineAnswer(
  'conversations',
  object({ repository: mapOf(nullable(object({ timelineItems }))) }),
)

/** What of a pull request's timeline somebody can call an agent by. https://docs.github.com/en/graphql/reference/enums#pullrequesttimelineitemsitemtype */
export const CONVERSATION_TYPES = 'ISSUE_COMMENT, PULL_REQUEST_REVIEW, ASSIGNED_EVENT'

/** https://docs.github.com/en/graphql/reference/unions#pullrequesttimelineitems */
export const CONVERSATION_FRAGMENT = `fragment conversation on PullRequestTimelineItemsConnection {
  pageInfo { hasNextPage endCursor }
  nodes {
    __typename
    ... on IssueComment { author { ...who } body createdAt }
    ... on PullRequestReview {
      author { ...who }
      body
      createdAt
      comments(first: ${PER_REVIEW}) { totalCount nodes { author { ...who } body createdAt } }
    }
    ... on AssignedEvent { createdAt actor { ...who } assignee { ...assignee } }
  }
}
fragment assignee on Assignee {
  __typename
  ... on User { login databaseId }
  ... on Bot { login databaseId }
  ... on Mannequin { login databaseId }
  ... on Organization { login databaseId }
}
`
