import type { Account } from '../model/account.ts'
import type { Commit, PullRequest, PullRequests } from '../model/change.ts'
import type { ReviewReason } from '../model/review.ts'
import type { AgentWork } from './agent-work.ts'

/** In which way somebody is behind a pull request. */
export type Part = Extract<
  ReviewReason,
  | 'opened-the-pull-request'
  | 'wrote-a-commit'
  | 'committed-a-commit'
  | 'pushed-to-the-branch'
  | 'had-an-agent-work-on-it'
>

/** Everybody behind a change. */
export interface Contributors {
  /** By numeric account id, with the first part they had. */
  readonly parts: ReadonlyMap<number, Part>
  /** False: somebody else had a part, and who that was is not known. */
  readonly complete: boolean
}

type Contribution = readonly [Account | null, Part]

/**
 * Everybody who had a part in a pull request, by id: nobody of them can review it independently. What squashing or rebasing
 * made of its commits may credit others; who commits that is whoever merged, and has no part in it for that.
 */
export function contributorsOf(
  { author, commits, heads }: PullRequest,
  work: AgentWork,
  made: readonly Commit[],
): Contributors {
  const nameless = ({ sha }: Commit) => work.namelessAgents[sha]
  const contributions: readonly Contribution[] = [
    [author, 'opened-the-pull-request'],
    ...commits.items.flatMap((commit) => contributionsOf(commit, nameless(commit))),
    ...made.flatMap((commit) => authorsOf(commit, nameless(commit))),
    ...heads.items.filter(({ kind }) => kind !== 'run').map(({ by }): Contribution => [by, 'pushed-to-the-branch']),
    ...work.onBehalfOf.map((account): Contribution => [account, 'had-an-agent-work-on-it']),
  ]
  const known = commits.complete && [...commits.items, ...made].every((commit) => commit.authorsComplete)
  return gather(contributions, known && heads.complete && work.askersKnown)
}

/** Everybody who wrote, committed or pushed some commits that came in by themselves. Only who pushed is GitHub's word; the others are text. */
export const contributorsOfCommits = (commits: readonly Commit[], pushers: PullRequests['pushers']): Contributors =>
  gather(
    commits.flatMap((commit) => [
      ...contributionsOf(commit),
      ...(pushers[commit.sha] ?? []).map((by): Contribution => [by, 'pushed-to-the-branch']),
    ]),
    commits.every(({ sha, authorsComplete }) => authorsComplete && pushers[sha] !== undefined),
  )

/** Everybody behind any of some changes. */
export function together(all: readonly Contributors[]): Contributors {
  const parts = new Map<number, Part>()
  for (const one of all) for (const [id, part] of one.parts) if (!parts.has(id)) parts.set(id, part)
  return { parts, complete: all.every(({ complete }) => complete) }
}

/** GitHub commits what is done on its pages, or in a codespace, under its own account: who pushed it tells who did. https://docs.github.com/authentication/managing-commit-signature-verification/about-commit-signature-verification#signature-verification-for-bots */
function contributionsOf(commit: Commit, namelessAgents = 0): readonly Contribution[] {
  const { committer } = commit
  return [
    ...authorsOf(commit, namelessAgents),
    ...(committer.isWebFlow ? [] : [[committer.account, 'committed-a-commit'] satisfies Contribution]),
  ]
}

function authorsOf({ authors }: Commit, namelessAgents = 0): readonly Contribution[] {
  const named = authors.filter(({ account }) => account !== null)
  const nameless = authors.filter(({ account }) => account === null).slice(namelessAgents)
  return [...named, ...nameless].map(({ account }) => [account, 'wrote-a-commit'])
}

function gather(contributions: readonly Contribution[], known: boolean): Contributors {
  const parts = new Map<number, Part>()
  for (const [account, part] of contributions)
    if (account !== null && !parts.has(account.id)) parts.set(account.id, part)
  return { parts, complete: known && contributions.every(([account]) => account !== null) }
}
