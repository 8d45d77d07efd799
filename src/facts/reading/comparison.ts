import type { Endpoints } from '@octokit/types'
import type { Agent } from '../../agents/define.ts'
import { tracesInCommit } from '../../agents/reading/commit.ts'
import type { Commit } from '../../model/change.ts'
import { mapSeen, observed, type Seen } from '../../model/fact.ts'
import type { GitHub } from '../../model/world.ts'
import { restAccount } from './actor.ts'
import { sideBySide, sift } from './side-by-side.ts'
import { whoWrote } from './who-wrote.ts'

/** https://docs.github.com/en/rest/commits/commits#compare-two-commits */
const ROUTE = 'GET /repos/{owner}/{repo}/compare/{basehead}'
const PER_PAGE = 100

type Answer = Endpoints[typeof ROUTE]['response']['data']
type RestCommit = Answer['commits'][number]

/** How a revision stands to another, with every commit that it has and the other has not. */
export interface Comparison {
  readonly status: Answer['status']
  readonly base: string
  readonly mergeBase: string
  readonly total: number
  /** Whether the commits are as many as GitHub counts. */
  readonly complete: boolean
  /** Oldest first. */
  readonly commits: readonly Commit[]
}

/** Compares two revisions. The first page says how many there are; the rest are read side by side. */
export async function compare(
  github: GitHub,
  base: string,
  head: string,
  agents: readonly Agent[],
): Promise<Seen<Comparison>> {
  const read = async (page: number): Promise<Seen<Page>> =>
    mapSeen(await github.get(ROUTE, { basehead: `${base}...${head}`, per_page: PER_PAGE, page }), (data) =>
      toPage(data, agents),
    )
  const first = await read(1)
  if (first.status !== 'observed') return first
  const { total } = first.value
  const others = Array.from({ length: Math.max(0, Math.ceil(total / PER_PAGE) - 1) }, (_, index) => index + 2)
  const { values } = sift([first, ...(await sideBySide(others, read))])
  const commits = [...new Map(values.flatMap((page) => page.commits).map((commit) => [commit.sha, commit])).values()]
  const complete = commits.length === total && values.every((page) => page.total === total)
  return observed({ ...first.value, commits, complete })
}

type Page = Omit<Comparison, 'complete'>

const toPage = (data: Answer, agents: readonly Agent[]): Page => ({
  status: data.status,
  base: data.base_commit.sha,
  mergeBase: data.merge_base_commit.sha,
  total: data.total_commits,
  commits: data.commits.map((commit) => listedCommit(commit, agents)),
})

/** A commit as REST lists it: with the accounts of author and committer, bots too, but without co-authors. */
export function listedCommit(from: RestCommit, agents: readonly Agent[]): Commit {
  const { author, committer, message, tree, verification } = from.commit
  const verified = verification?.verified ?? null
  const line = (written: typeof author, account: typeof from.author) => ({
    line: { email: written?.email ?? null, user: null },
    account: restAccount(account),
  })
  return {
    sha: from.sha,
    tree: tree.sha,
    parents: from.parents.map(({ sha }) => sha),
    ...whoWrote([line(author, from.author)], line(committer, from.committer), verified ?? false),
    authorsComplete: false,
    verified,
    signatureState: stateOf(verification?.reason),
    traces: tracesInCommit(
      { message, author: personOf(author), committer: personOf(committer), authoredAt: author?.date ?? '' },
      agents,
    ),
  }
}

/** REST writes out what GraphQL shortens: malformed_signature is MALFORMED_SIG there. */
const stateOf = (reason: string | undefined): string | null => reason?.replace('_signature', '_sig') ?? null

const personOf = (written: RestCommit['commit']['author']) => ({
  name: written?.name ?? null,
  email: written?.email ?? null,
})
