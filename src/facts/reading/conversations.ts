import type { Agent } from '../../agents/define.ts'
import { actingThrough, calledIn } from '../../agents/reading/call.ts'
import type { AgentCall, AgentRequests } from '../../model/agent-request.ts'
import { ACTOR, accountOf } from './actor.ts'
import {
  CONVERSATION_FRAGMENT,
  CONVERSATION_TYPES,
  type ConversationPage,
  conversationsAnswer,
  PER_REVIEW,
} from './conversation-answer.ts'
import { type Place, pageArguments } from './in-repository.ts'
import { type Turn, turnPages } from './turned-pages.ts'

/** Things on a page, and pages that are turned at most. */
const PER_PAGE = 100
const MOST_PAGES = 20

/** What a page showed. */
interface Page {
  readonly calls: readonly AgentCall[]
  /** Whether it showed all comments of each review. */
  readonly whole: boolean
  readonly isLast: boolean
}

/** Who called agents in pull requests, in the order of their numbers. Each text is dropped as soon as it is looked at. */
export async function readCalls(
  place: Place,
  numbers: readonly number[],
  agents: readonly Agent[],
): Promise<AgentRequests['pullRequests']> {
  const begin = numbers.map((of) => ({ of, after: null }))
  const read = await turnPages(place, begin, {
    ...QUESTION,
    mostPages: MOST_PAGES,
    keep: ({ timelineItems }) => pageOf(timelineItems, agents),
    next: ({ timelineItems }) => timelineItems.pageInfo,
  })
  return numbers.map((number) => joined(number, read.get(number) ?? []))
}

/** https://docs.github.com/en/graphql/reference/objects#pullrequest */
const QUESTION = {
  field: ({ of, after }: Turn<number>) =>
    `pullRequest(number: ${of}) { timelineItems(${pageArguments(PER_PAGE, after)}, itemTypes: [${CONVERSATION_TYPES}]) { ...conversation } }`,
  fragments: CONVERSATION_FRAGMENT + ACTOR,
  nodes: PER_PAGE * (1 + PER_REVIEW),
  requests: 1 + PER_PAGE,
  most: 20,
  answer: conversationsAnswer,
}

const joined = (number: number, pages: readonly Page[]): AgentRequests['pullRequests'][number] => ({
  number,
  complete: pages.at(-1)?.isLast === true && pages.every(({ whole }) => whole),
  calls: pages.flatMap(({ calls }) => calls).sort((one, other) => Date.parse(one.at) - Date.parse(other.at)),
})

const pageOf = ({ nodes, pageInfo }: ConversationPage, agents: readonly Agent[]): Page => ({
  calls: nodes.flatMap((node) => callsIn(node, agents)),
  whole: nodes.every((node) => !('comments' in node) || node.comments.nodes.length === node.comments.totalCount),
  isLast: !pageInfo.hasNextPage,
})

type Node = ConversationPage['nodes'][number]
type Written = Extract<Node, { readonly __typename: 'IssueComment' }>

function callsIn(node: Node, agents: readonly Agent[]): readonly AgentCall[] {
  if (node.__typename === 'AssignedEvent') {
    const assignee = accountOf(node.assignee)
    const assigned = assignee === null ? [] : actingThrough(assignee, agents)
    return called({ by: accountOf(node.actor), at: node.createdAt, in: 'assignment', agents: assigned })
  }
  if (node.__typename === 'IssueComment') return callIn('comment', node, agents)
  return [
    ...callIn('review', node, agents),
    ...node.comments.nodes.flatMap((comment) => callIn('review-comment', comment, agents)),
  ]
}

const callIn = (
  where: AgentCall['in'],
  { author, body, createdAt }: Omit<Written, '__typename'>,
  agents: readonly Agent[],
): readonly AgentCall[] => called({ by: accountOf(author), at: createdAt, in: where, agents: calledIn(body, agents) })

const called = (call: AgentCall): readonly AgentCall[] => (call.agents.length === 0 ? [] : [call])
