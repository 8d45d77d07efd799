import { attribute } from '../../src/agents/attribution/attribute.ts'
import type { CommitSeen, JobSeen, PullRequestSeen, Seen } from '../../src/agents/attribution/seen.ts'
import { agents } from '../../src/agents/index.ts'
import { tracesInBody } from '../../src/agents/reading/body.ts'
import { tracesInCommit } from '../../src/agents/reading/commit.ts'
import type { Account } from '../../src/model/account.ts'

/** People of the fixtures. */
export const mia: Account = { login: 'mia', id: 101, type: 'User' }
export const omar: Account = { login: 'omar', id: 102, type: 'User' }
export const app = (id: number, login: string): Account => ({ login, id, type: 'Bot' })

/** Apps of the fixtures, as REST names them. */
export const copilot = app(198982749, 'Copilot')
export const claudeApp = app(209825114, 'claude[bot]')
export const devinApp = app(158243242, 'devin-ai-integration[bot]')
export const dependabotApp = app(49699333, 'dependabot[bot]')
export const githubActionsApp = app(41898282, 'github-actions[bot]')

/** A commit in a few words: its message, and accounts and addresses that are not mia's. */
export interface Told {
  readonly sha?: string
  readonly message?: string
  readonly address?: string
  readonly name?: string
  readonly authors?: readonly (Account | null)[]
  readonly committer?: Account | null
  readonly committerAddress?: string
  readonly authoredAt?: string
  /** Made on GitHub's pages or through its API, and signed by it. */
  readonly byGitHub?: boolean
}

export function commitThat(told: Told = {}): CommitSeen {
  const { message = 'Change it', address = 'mia@example.com', name = 'mia', authors = [mia], byGitHub = false } = told
  return {
    sha: told.sha ?? 'a1',
    authors: authors.map((account) => ({ account, isWebFlow: false })),
    committer: { account: told.committer === undefined ? mia : told.committer, isWebFlow: byGitHub },
    verified: byGitHub,
    traces: tracesInCommit(
      {
        message,
        author: { name, email: address },
        committer: { name: 'mia', email: told.committerAddress ?? 'mia@example.com' },
        authoredAt: told.authoredAt ?? '2026-09-01T10:00:00Z',
      },
      agents,
    ),
  }
}

type Opened = Partial<Omit<PullRequestSeen, 'commits' | 'reviews' | 'traces'>> & {
  readonly body?: string
  readonly commits?: readonly CommitSeen[]
  readonly reviewers?: readonly (Account | null)[]
}

export const pullRequestThat = (opened: Opened = {}): PullRequestSeen => ({
  number: 7,
  author: mia,
  headRef: 'topic',
  mergedBy: null,
  mergeCommit: null,
  ...opened,
  traces: tracesInBody(opened.body ?? null),
  commits: { items: opened.commits ?? [commitThat()] },
  reviews: { items: (opened.reviewers ?? []).map((by) => ({ by })) },
})

export const quietJob: JobSeen = { actor: mia, triggeringActor: mia, uses: [], commands: [], variables: [] }

/** Nobody called an agent in any of them, which was read to the end. */
const quiet = (pullRequests: readonly PullRequestSeen[]): Seen['requests'] =>
  pullRequests.map(({ number }) => ({ number, complete: true, calls: [] }))

export const seen = (parts: Partial<Seen>): Seen => ({
  commits: [],
  pullRequests: [],
  numbersOf: {},
  notes: [],
  requests: quiet(parts.pullRequests ?? []),
  job: quietJob,
  ...parts,
})

/** What is concluded of one commit that came through no pull request. */
export const ofCommit = (told: Told) => attribute(seen({ commits: [commitThat(told)] }), agents)

/** What is concluded of one pull request. */
export const ofPullRequest = (opened: Opened) => attribute(seen({ pullRequests: [pullRequestThat(opened)] }), agents)

/** A commit message that ends in these lines. */
export const ending = (...lines: readonly string[]): string =>
  `Change it\n\nBecause it was needed.\n\n${lines.join('\n')}\n`
