import { tracesInBody } from '../../agents/reading/body.ts'
import type { PullRequest } from '../../model/change.ts'
import { mapSeen, type Seen } from '../../model/fact.ts'
import { ACTOR } from './actor.ts'
import { askAndKeep, type Place, pageArguments } from './in-repository.ts'
import {
  LIST_FRAGMENTS,
  morePagesAnswer,
  PER_PAGE,
  PULL_FRAGMENTS,
  type PullNode,
  pullsAnswer,
  type ReviewNode,
} from './pull-request-answer.ts'
import { type ForcePushNode, isForcePush, TIMELINE_TYPES, type TimelineNode } from './pull-request-timeline.ts'
import { type Turn, turnPages, turnsTo } from './turned-pages.ts'

/** Pull requests in one query, so that GitHub has the time to answer. */
const AT_ONCE = 25

/** Further pages of one list that are turned at most: 10,000 things. */
const MOST_PAGES = 100

const LISTS = ['commits', 'reviews', 'timelineItems'] as const
type List = (typeof LISTS)[number]

/** A pull request as GitHub tells it, but for its text. */
type Pull = Omit<PullNode, 'body'> & Pick<PullRequest, 'traces'>

/** The same, with each of its lists read to the end. */
export interface ReadPull extends Omit<Pull, List> {
  /** A list is complete with as many different things as GitHub counts. */
  readonly commits: { readonly complete: boolean; readonly items: readonly string[] }
  readonly reviews: { readonly complete: boolean; readonly items: readonly ReviewNode[] }
  readonly forcePushes: { readonly complete: boolean; readonly items: readonly ForcePushNode[] }
  readonly events: { readonly complete: boolean; readonly items: readonly TimelineNode[] }
}

/** Reads pull requests, in the order of their numbers; null where there is none of that number. */
export async function readPulls(place: Place, numbers: readonly number[]): Promise<readonly Seen<ReadPull | null>[]> {
  const firsts = await askAndKeep(place, numbers, FIRST, ({ body, ...pull }) => ({
    ...pull,
    traces: tracesInBody(body),
  }))
  const pulls = firsts.flatMap((first) => (first.status === 'observed' && first.value !== null ? [first.value] : []))
  const turned = await furtherPages(place, pulls)
  return firsts.map((first) => mapSeen(first, (pull) => pull && whole(pull, turned.get(pull.number) ?? [])))
}

const page = (list: List, after: string | null): string => {
  const types = list === 'timelineItems' ? `, itemTypes: [${TIMELINE_TYPES}]` : ''
  return `${list}(${pageArguments(PER_PAGE, after)}${types}) { ...${list} }`
}

type Pages = Partial<Pick<PullNode, List>>

const fragmentsOf = (lists: readonly List[]): string =>
  lists.map((list) => LIST_FRAGMENTS[list]).join('') + (lists.some((list) => list !== 'commits') ? ACTOR : '')

const FIRST = {
  field: (number: number) =>
    `pullRequest(number: ${number}) { ...pull ${LISTS.map((list) => page(list, null)).join(' ')} }`,
  fragments: PULL_FRAGMENTS + fragmentsOf(LISTS),
  nodes: LISTS.length * PER_PAGE,
  requests: LISTS.length,
  most: AT_ONCE,
  answer: pullsAnswer,
}

/** The further pages of every list that has some, by pull request. A page that is refused is missing here. */
async function furtherPages(place: Place, pulls: readonly Pull[]): Promise<ReadonlyMap<number, readonly Pages[]>> {
  const read = new Map<number, readonly Pages[]>()
  for (const list of LISTS) {
    const begin = pulls.flatMap((pull) => turnsTo(pull.number, pull[list].pageInfo, null))
    for (const [number, pages] of await turnPages(place, begin, moreOf(list)))
      read.set(number, [...(read.get(number) ?? []), ...pages])
  }
  return read
}

const moreOf = (list: List) => ({
  field: ({ of, after }: Turn<number>) => `pullRequest(number: ${of}) { ${page(list, after)} }`,
  fragments: fragmentsOf([list]),
  nodes: PER_PAGE,
  requests: 1,
  most: AT_ONCE,
  answer: morePagesAnswer,
  mostPages: MOST_PAGES,
  keep: (pages: Pages) => pages,
  next: (pages: Pages) => pages[list]?.pageInfo,
})

function whole({ commits, reviews, timelineItems, ...pull }: Pull, pages: readonly Pages[]): ReadPull {
  const shas = [commits, ...pages.flatMap((one) => one.commits ?? [])].flatMap(({ nodes }) => nodes)
  const written = [reviews, ...pages.flatMap((one) => one.reviews ?? [])].flatMap(({ nodes }) => nodes)
  const timeline = [timelineItems, ...pages.flatMap((one) => one.timelineItems ?? [])]
  const complete = timeline.at(-1)?.pageInfo.hasNextPage === false
  const events = timeline.flatMap(({ nodes }) => nodes)
  const oids = [...new Set(shas.map(({ commit }) => commit.oid))]
  const byId = [...new Map(written.map((review) => [review.id, review])).values()]
  return {
    ...pull,
    commits: { complete: oids.length === commits.totalCount, items: oids },
    reviews: { complete: byId.length === reviews.totalCount, items: byId },
    forcePushes: { complete, items: events.filter(isForcePush) },
    events: { complete, items: events },
  }
}
