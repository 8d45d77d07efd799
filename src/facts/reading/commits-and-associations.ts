import type { Agent } from '../../agents/define.ts'
import { defineAnswer } from '../../model/answer.ts'
import type { Commit } from '../../model/change.ts'
import { mapSeen, type Seen } from '../../model/fact.ts'
import { mapOf, nullable, object } from '../../model/schema.ts'
import {
  ASSOCIATION_FRAGMENTS,
  type Associations,
  associatedShape,
  associationsFrom,
  associationsOf,
  PER_PAGE,
} from './associations.ts'
import {
  COMMIT_FRAGMENTS,
  COMMIT_NODES,
  COMMIT_REQUESTS,
  commitShape,
  readCommits,
  toCommit,
  type Wanted,
} from './commits.ts'
import { askAndKeep, type Place, pageArguments } from './in-repository.ts'

/** The answer that `readWithAssociations` reads. */
export const commitsAndAssociationsAnswer = defineAnswer(
  'commits-and-associations',
  object({ repository: mapOf(nullable(object({ ...commitShape, ...associatedShape }))) }),
)

/** What `readCommits` and `associationsOf` tell of some commits. */
export interface CommitsAndAssociations {
  readonly commits: readonly Seen<Commit | null>[]
  readonly associations: Associations
}

/**
 * Reads commits and what GitHub associates with them, both in one question. Where GitHub refuses that it is asked for each apart:
 * one of them may be what takes too long, or what the token may not read, and the other shall not be unseen for it.
 */
export async function readWithAssociations(
  place: Place,
  wanted: readonly Wanted[],
  agents: readonly Agent[],
): Promise<CommitsAndAssociations> {
  const answers = await askAndKeep(place, wanted, QUESTION, (from, one) => ({
    commit: toCommit(from, one, agents),
    associated: { committedDate: from.committedDate, associatedPullRequests: from.associatedPullRequests },
  }))
  const commits = answers.map((answer) => mapSeen(answer, (from) => from?.commit ?? null))
  const associated = answers.map((answer) => mapSeen(answer, (from) => from?.associated ?? null))
  const associations = await associationsFrom(place, wanted.map(firstPage), associated)
  const refused = wanted.filter((_, index) => answers[index]?.status !== 'observed')
  if (refused.length === 0) return { commits, associations }
  const alone = await readCommits(place, refused, agents)
  const apart = new Map(refused.map(({ sha }, index) => [sha, alone[index]]))
  return {
    commits: commits.map((commit, index) => apart.get(wanted[index]?.sha ?? '') ?? commit),
    associations: new Map([
      ...associations,
      ...(await associationsOf(
        place,
        refused.map(({ sha }) => sha),
      )),
    ]),
  }
}

const firstPage = ({ sha }: Wanted) => ({ sha, after: null })

/** https://docs.github.com/en/graphql/reference/objects#commit */
const QUESTION = {
  field: ({ sha }: Wanted) =>
    `object(oid: ${JSON.stringify(sha)}) { ...change ... on Commit { committedDate associatedPullRequests(${pageArguments(PER_PAGE, null)}) { ...pulls } } }`,
  fragments: COMMIT_FRAGMENTS + ASSOCIATION_FRAGMENTS,
  nodes: COMMIT_NODES + PER_PAGE,
  requests: COMMIT_REQUESTS + 1,
  most: 100,
  answer: commitsAndAssociationsAnswer,
}
