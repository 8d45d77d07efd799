import type { Agent } from '../../agents/define.ts'
import { tracesInCommit } from '../../agents/reading/commit.ts'
import type { Account } from '../../model/account.ts'
import { defineAnswer } from '../../model/answer.ts'
import type { Commit, Trace } from '../../model/change.ts'
import type { Seen } from '../../model/fact.ts'
import {
  boolean,
  integer,
  list,
  mapOf,
  nullable,
  object,
  type Static,
  string,
  text,
  timestamp,
} from '../../model/schema.ts'
import { askAndKeep, type Place } from './in-repository.ts'
import { gitActor, whoWrote } from './who-wrote.ts'

/** Most authors and parents of a commit that are read; a commit with more says that it has. */
const AUTHORS = 20
const PARENTS = 10

/** Nodes that one commit may give. */
export const COMMIT_NODES = AUTHORS + PARENTS

/** Requests that GitHub counts for one commit: its authors, its parents. */
export const COMMIT_REQUESTS = 2

const oids = object({ totalCount: integer(), nodes: list(object({ oid: text() })) })

/** What is read of a commit, as members of GitHub's answer. */
export const commitShape = {
  oid: text(),
  message: string(),
  authoredDate: timestamp(),
  author: nullable(gitActor),
  tree: object({ oid: text() }),
  parents: oids,
  authors: object({ totalCount: integer(), nodes: list(gitActor) }),
  committer: nullable(gitActor),
  signature: nullable(object({ isValid: boolean(), state: text() })),
}
const gitCommit = object(commitShape)
type GitCommit = Static<typeof gitCommit>

/** The answer that `readCommits` reads. */
export const commitsAnswer = defineAnswer('commits', object({ repository: mapOf(nullable(gitCommit)) }))

/** The selection `change` of a Commit. https://docs.github.com/en/graphql/reference/objects#commit */
export const COMMIT_FRAGMENTS = `fragment change on Commit {
  oid
  message
  authoredDate
  author { ...line }
  tree { oid }
  parents(first: ${PARENTS}) { totalCount nodes { oid } }
  authors(first: ${AUTHORS}) { totalCount nodes { ...line } }
  committer { ...line }
  signature { isValid state }
}
fragment line on GitActor { name email user { login databaseId } }
`

/** A commit to read, and the accounts that REST names for its author and committer: GraphQL names no bots. */
export interface Wanted {
  readonly sha: string
  readonly author?: Account | null
  readonly committer?: Account | null
}

/**
 * Reads commits with all that they say of who wrote them, and the traces of the agents that are known, in the order
 * asked for; null where GitHub has no such commit.
 */
export async function readCommits(
  place: Place,
  wanted: readonly Wanted[],
  agents: readonly Agent[],
): Promise<readonly Seen<Commit | null>[]> {
  return askAndKeep(place, wanted, QUESTION, (from, one) => toCommit(from, one, agents))
}

const QUESTION = {
  field: ({ sha }: Wanted) => `object(oid: ${JSON.stringify(sha)}) { ...change }`,
  fragments: COMMIT_FRAGMENTS,
  nodes: COMMIT_NODES,
  requests: COMMIT_REQUESTS,
  most: 100,
  answer: commitsAnswer,
}

/** Null where the commit has more parents than were read: with parents left out it would be another commit. */
export function toCommit(from: GitCommit, named: Wanted, agents: readonly Agent[]): Commit | null {
  const { authors, parents } = from
  if (parents.nodes.length !== parents.totalCount) return null
  const verified = from.signature?.isValid ?? false
  const committer = from.committer ?? NOBODY
  const lines = authors.nodes.map((line, index) => ({ line, account: index === 0 ? (named.author ?? null) : null }))
  return {
    sha: from.oid,
    tree: from.tree.oid,
    parents: parents.nodes.map(({ oid }) => oid),
    ...whoWrote(lines, { line: committer, account: named.committer ?? null }, verified),
    authorsComplete: authors.nodes.length > 0 && authors.nodes.length === authors.totalCount,
    verified,
    signatureState: from.signature?.state.toLowerCase() ?? 'unsigned',
    traces: tracesInCommit(
      { message: from.message, author: from.author ?? NOBODY, committer, authoredAt: from.authoredDate },
      agents,
    ).map((trace) => asCounted(trace, authors.nodes)),
  }
}

/** Where a blank line parts it from the end of the message, GitHub counts a co-author for no author: it is just named then. */
const asCounted = (trace: Trace, authors: GitCommit['authors']['nodes']): Trace =>
  trace.kind === 'co-author' && !authors.some(({ email }) => email?.toLowerCase() === trace.value)
    ? { ...trace, kind: 'credit' }
    : trace

const NOBODY = { name: null, email: null, user: null }
