import { defineAnswer } from '../../model/answer.ts'
import { mapSeen, type Seen } from '../../model/fact.ts'
import { boolean, integer, list, mapOf, nullable, object, type Static, text, timestamp } from '../../model/schema.ts'
import { askInRepository, type Place, pageArguments } from './in-repository.ts'

/** Pull requests on a page; a commit seldom has more than one. */
export const PER_PAGE = 20

/** Pages of one commit's pull requests that are turned at most. */
const MOST_PAGES = 10

/** What is read of a commit, as members of GitHub's answer. */
export const associatedShape = {
  committedDate: timestamp(),
  associatedPullRequests: object({
    pageInfo: object({ hasNextPage: boolean(), endCursor: nullable(text()) }),
    nodes: list(object({ number: integer(), repository: object({ nameWithOwner: text() }) })),
  }),
}
const associated = object(associatedShape)

/** The answer that `associationsOf` reads. */
export const associationsAnswer = defineAnswer('associations', object({ repository: mapOf(nullable(associated)) }))

/** The selection `pulls` of a commit's pull requests. https://docs.github.com/en/graphql/reference/objects#commit */
export const ASSOCIATION_FRAGMENTS = `fragment pulls on PullRequestConnection {
  pageInfo { hasNextPage endCursor }
  nodes { number repository { nameWithOwner } }
}
`

/** What GitHub says a commit came from. */
export interface Association {
  /** Numbers of this repository's pull requests, ascending. */
  readonly numbers: readonly number[]
  /** When the commit was made, by the clock of whoever made it. */
  readonly committedAt: string
}

interface Asked {
  readonly sha: string
  readonly after: string | null
}

/** What GitHub associates with some commits, in their order; null where it has no such commit. */
export type Associations = ReadonlyMap<string, Seen<Association | null>>

/** The pull requests that GitHub associates with each commit. */
export const associationsOf = async (place: Place, shas: readonly string[]): Promise<Associations> => {
  const asked = shas.map((sha) => ({ sha, after: null }))
  return associationsFrom(place, asked, await askInRepository(place, asked, QUESTION))
}

/** The same, where the first page of each is there already. */
export async function associationsFrom(
  place: Place,
  first: readonly Asked[],
  answered: readonly Answered[],
): Promise<Associations> {
  const found = new Map<string, Seen<Association | null>>()
  let [asked, answers] = [first, answered]
  for (let pages = 0; asked.length > 0 && pages < MOST_PAGES; pages += 1) {
    if (pages > 0) answers = await askInRepository(place, asked, QUESTION)
    asked = asked.flatMap(({ sha, after }, index) => {
      const answer = answers[index]
      if (answer === undefined) return []
      found.set(sha, together(found.get(sha), toAssociation(place, answer)))
      const next = nextPage(answer)
      return next === null || next === after ? [] : [{ sha, after: next }]
    })
  }
  return found
}

const QUESTION = {
  field: ({ sha, after }: Asked) =>
    `object(oid: ${JSON.stringify(sha)}) { ... on Commit { committedDate associatedPullRequests(${pageArguments(PER_PAGE, after)}) { ...pulls } } }`,
  fragments: ASSOCIATION_FRAGMENTS,
  nodes: PER_PAGE,
  requests: 1,
  most: 100,
  answer: associationsAnswer,
}

type Answered = Seen<Static<typeof associated> | null>

const nextPage = (answer: Answered): string | null => {
  const pageInfo = answer.status === 'observed' ? answer.value?.associatedPullRequests.pageInfo : undefined
  return pageInfo?.hasNextPage === true ? pageInfo.endCursor : null
}

/** A commit's pull requests may be of another repository: that of a fork, or of what this is a fork of. */
const toAssociation = ({ runner }: Place, answer: Answered): Seen<Association | null> =>
  mapSeen(
    answer,
    (from) =>
      from && {
        committedAt: from.committedDate,
        numbers: from.associatedPullRequests.nodes
          .filter(({ repository }) => repository.nameWithOwner.toLowerCase() === runner.repository.toLowerCase())
          .map(({ number }) => number),
      },
  )

/** Of what was read page by page, a part that could not be seen makes the whole unseen. */
function together(before: Seen<Association | null> | undefined, page: Seen<Association | null>) {
  const earlier = before?.status === 'observed' ? (before.value?.numbers ?? []) : []
  return mapSeen(
    page,
    (one) => one && { ...one, numbers: [...new Set([...earlier, ...one.numbers])].sort((a, b) => a - b) },
  )
}
