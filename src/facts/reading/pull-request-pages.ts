import { mapSeen, type Seen } from '../../model/fact.ts'
import { ACTOR } from './actor.ts'
import { askInRepository, type Place, pageArguments } from './in-repository.ts'
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

/** Pull requests in one query, so that GitHub has the time to answer. */
const AT_ONCE = 25

/** Further pages of one list that are turned at most: 10,000 things. */
const MOST_PAGES = 100

const LISTS = ['commits', 'reviews', 'timelineItems'] as const
type List = (typeof LISTS)[number]

/** A pull request as GitHub tells it, with each of its lists read to the end. */
export interface ReadPull extends Omit<PullNode, List> {
  /** A list is complete with as many different things as GitHub counts. */
  readonly commits: { readonly complete: boolean; readonly items: readonly string[] }
  readonly reviews: { readonly complete: boolean; readonly items: readonly ReviewNode[] }
  readonly forcePushes: { readonly complete: boolean; readonly items: readonly ForcePushNode[] }
  readonly events: { readonly complete: boolean; readonly items: readonly TimelineNode[] }
}

/** Reads pull requests, in the order of their numbers; null where there is none of that number. */
export async function readPulls(place: Place, numbers: readonly number[]): Promise<readonly Seen<ReadPull | null>[]> {
  const firsts = await askInRepository(place, numbers, {
    field: (number) => `pullRequest(number: ${number}) { ...pull ${LISTS.map((list) => page(list, null)).join(' ')} }`,
    fragments: PULL_FRAGMENTS + fragmentsOf(LISTS),
    nodes: LISTS.length * PER_PAGE,
    requests: LISTS.length,
    most: AT_ONCE,
    answer: pullsAnswer,
  })
  const pulls = firsts.flatMap((first) => (first.status === 'observed' && first.value !== null ? [first.value] : []))
  const turned = await turnPages(place, pulls)
  return firsts.map((first) => mapSeen(first, (pull) => pull && whole(pull, turned.get(pull.number) ?? [])))
}

const page = (list: List, after: string | null): string => {
  const types = list === 'timelineItems' ? `, itemTypes: [${TIMELINE_TYPES}]` : ''
  return `${list}(${pageArguments(PER_PAGE, after)}${types}) { ...${list} }`
}

type Pages = Partial<Pick<PullNode, List>>

const fragmentsOf = (lists: readonly List[]): string =>
  lists.map((list) => LIST_FRAGMENTS[list]).join('') + (lists.some((list) => list !== 'commits') ? ACTOR : '')

interface Turn {
  readonly number: number
  readonly after: string
}

/** The further pages of every list that has some, by pull request. A page that is refused is missing here. */
async function turnPages(place: Place, pulls: readonly PullNode[]): Promise<ReadonlyMap<number, readonly Pages[]>> {
  const read = new Map<number, readonly Pages[]>()
  for (const list of LISTS) {
    let turns = pulls.flatMap((pull) => nextOf(pull.number, pull[list], null))
    for (let pages = 0; turns.length > 0 && pages < MOST_PAGES; pages += 1) {
      const answers = await askInRepository(place, turns, moreOf(list))
      turns = turns.flatMap(({ number, after }, index) => {
        const answer = answers[index]
        if (answer?.status !== 'observed' || answer.value === null) return []
        read.set(number, [...(read.get(number) ?? []), answer.value])
        return nextOf(number, answer.value[list], after)
      })
    }
  }
  return read
}

const moreOf = (list: List) => ({
  field: ({ number, after }: Turn) => `pullRequest(number: ${number}) { ${page(list, after)} }`,
  fragments: fragmentsOf([list]),
  nodes: PER_PAGE,
  requests: 1,
  most: AT_ONCE,
  answer: morePagesAnswer,
})

/** A cursor that leads nowhere else ends the list. */
function nextOf(number: number, from: Pages[List], before: string | null): readonly Turn[] {
  const after = from?.pageInfo.hasNextPage === true ? from.pageInfo.endCursor : null
  return after === null || after === before ? [] : [{ number, after }]
}

function whole({ commits, reviews, timelineItems, ...pull }: PullNode, pages: readonly Pages[]): ReadPull {
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
