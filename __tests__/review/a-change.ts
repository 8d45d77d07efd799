import type { Account } from '../../src/model/account.ts'
import type { ChangeSet, Commit, HeadSighting, PullRequest, PullRequests, Review } from '../../src/model/change.ts'
import type { AgentsSeen } from '../../src/review/agent-work.ts'
import type { Lineage } from '../../src/review/provenance.ts'
import type { Knowledge } from '../../src/review/pull-request.ts'
import type { Range } from '../../src/review/range.ts'
import { NOTHING_RECOMPUTED } from '../../src/review/recomputed.ts'

const user = (login: string, id: number): Account => ({ login, id, type: 'User' })

export const mia = user('mia', 101)
export const omar = user('omar', 102)
export const lena = user('lena', 103)
export const theo = user('theo', 104)
export const bot: Account = { login: 'helpful[bot]', id: 900, type: 'Bot' }

const by = (account: Account | null) => ({ account, isWebFlow: false })

/** GitHub itself, as it commits what is done on its pages. */
export const webFlow = { account: user('web-flow', 19_864_447), isWebFlow: true }

/** The given minute of the day on which everything happens. */
export const minute = (count: number, second = 0): string =>
  `2026-03-02T09:${String(count).padStart(2, '0')}:${String(second).padStart(2, '0')}Z`

/** A commit of mia's; its tree is its own, its parent is the base. */
export const commit = (sha: string, changes: Partial<Commit> = {}): Commit => ({
  sha,
  tree: `tree-of-${sha}`,
  parents: ['base'],
  authors: [by(mia)],
  authorsComplete: true,
  committer: by(mia),
  verified: null,
  signatureState: null,
  traces: [],
  ...changes,
})

export const authoredBy = (...accounts: readonly (Account | null)[]): Pick<Commit, 'authors'> => ({
  authors: accounts.map(by),
})
export const committedBy = (account: Account | null): Pick<Commit, 'committer'> => ({ committer: by(account) })

/** Commits on top of each other, the first on the given one. */
export const chain = (shas: readonly string[], on = 'base', changes: Partial<Commit> = {}): readonly Commit[] =>
  shas.map((sha, index) => commit(sha, { parents: [shas[index - 1] ?? on], ...changes }))

/** What GitHub makes when it merges. */
export const madeByGitHub = (sha: string, ...parents: readonly string[]): Commit =>
  commit(sha, { parents, committer: webFlow, verified: true })

let reviews = 0

/** An approval by a writer, on the head `b`, in minute 10. */
export const review = (account: Account | null, changes: Partial<Review> = {}): Review => ({
  id: String(++reviews),
  by: account,
  state: 'APPROVED',
  submittedAt: minute(10),
  commit: 'b',
  canPush: true,
  ...changes,
})

/** A request for changes of somebody's, as that approval is. */
export const against = (account: Account | null, changes: Partial<Review> = {}): Review =>
  review(account, { state: 'CHANGES_REQUESTED', ...changes })

/** For a review that was given after all else. */
export const later = { submittedAt: minute(12) }

export const pushed = (sha: string, at: string, account: Account | null = mia): HeadSighting => ({
  sha,
  at,
  by: account,
  kind: 'push',
})
export const ran = (sha: string, at: string): HeadSighting => ({ sha, at, by: null, kind: 'run' })

export const all = <T>(...items: readonly T[]) => ({ complete: true, items })
export const some = <T>(...items: readonly T[]) => ({ complete: false, items })

/** mia's merged pull request 1 with the commits a and b, pushed in minute 5, squashed to s; reviewed by nobody. */
export const pullRequest = (changes: Partial<PullRequest> = {}): PullRequest => ({
  number: 1,
  author: mia,
  base: 'main',
  headRef: 'change-1',
  headSha: 'b',
  crossRepository: false,
  merged: true,
  mergedAt: minute(20),
  mergedBy: mia,
  mergeCommit: 's',
  mergeMove: 'pr_merge',
  commits: all(...chain(['a', 'b'])),
  reviews: all(),
  heads: all(pushed('b', minute(5))),
  events: all(),
  traces: [],
  ...changes,
})

export const given = (changes: Partial<PullRequest>, ...reviews: readonly Review[]): PullRequest =>
  pullRequest({ ...changes, reviews: all(...reviews) })
export const reviewed = (...reviews: readonly Review[]): PullRequest => given({}, ...reviews)

/** The pull requests, and which of them GitHub associates with which commits. */
export const pullRequests = (
  items: readonly PullRequest[],
  numbersOf: PullRequests['numbersOf'] = {},
  complete = true,
): PullRequests => ({ complete, items, numbersOf, pushers: {} })

/** A range of commits on top of the last deployed one, the last of which is deployed. */
export const changeSet = (commits: readonly Commit[], changes: Partial<ChangeSet> = {}): ChangeSet => ({
  kind: 'ahead',
  head: commits.at(-1)?.sha ?? 'base',
  base: 'base',
  since: { deployment: 599, at: '2026-03-01T09:25:00Z' },
  complete: true,
  total: commits.length,
  commits,
  ...changes,
})

export const MAIN: Lineage = { branches: ['main'], complete: true }

/** No agent was seen anywhere. */
export const NO_AGENTS: AgentsSeen = { pullRequests: new Map(), commits: new Set(), accounts: [], complete: true }

export const KNOWLEDGE: Knowledge = {
  began: minute(59),
  machineAccounts: [],
  trustedAutomation: [],
  agents: NO_AGENTS,
  recomputed: NOTHING_RECOMPUTED,
  made: new Map(),
}

/** A range deployed from main; GitHub associates nothing with commits that are not named. */
export function range(
  commits: readonly Commit[],
  pulls: readonly PullRequest[],
  numbersOf: PullRequests['numbersOf'] = {},
): Range {
  const none = Object.fromEntries(commits.map(({ sha }) => [sha, []]))
  return {
    changeSet: changeSet(commits),
    earlierRecord: undefined,
    pullRequests: { ...pullRequests(pulls, { ...none, ...numbersOf }), pushers: none },
    lineage: MAIN,
    knowledge: KNOWLEDGE,
  }
}
