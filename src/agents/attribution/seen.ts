import type { Account } from '../../model/account.ts'
import type { AgentNote } from '../../model/agent-note.ts'
import type { AgentCall, AgentRequests } from '../../model/agent-request.ts'
import type { Commit, PullRequest, Review } from '../../model/change.ts'

/** What is looked at of a commit. */
export type CommitSeen = Pick<Commit, 'sha' | 'authors' | 'committer' | 'verified' | 'traces'>

/** What is looked at of a pull request, with the commits it had at its head. */
export interface PullRequestSeen
  extends Pick<PullRequest, 'number' | 'author' | 'headRef' | 'mergedBy' | 'mergeCommit' | 'traces'> {
  readonly commits: { readonly items: readonly CommitSeen[] }
  readonly reviews: { readonly items: readonly Pick<Review, 'by'>[] }
}

/** What is looked at of the job that runs now. */
export interface JobSeen {
  readonly actor: Account | null
  readonly triggeringActor: Account | null
  /** What the job's steps use, as the workflow file has it: `owner/action@v1`. */
  readonly uses: readonly string[]
  /** Commands and packages of known agents that its steps start. */
  readonly commands: readonly string[]
  /** Names of variables in the job's environment. */
  readonly variables: readonly string[]
}

/** What was seen of a deployment, for the two questions: who wrote the change, and who runs this job. */
export interface Seen {
  /** The commits of the range. */
  readonly commits: readonly CommitSeen[]
  readonly pullRequests: readonly PullRequestSeen[]
  /** By commit sha, the pull requests that brought it in. */
  readonly numbersOf: Readonly<Record<string, readonly number[]>>
  /** What stands beside commits of the range. */
  readonly notes: readonly AgentNote[]
  /** Who called an agent, in the pull requests where that was looked for. */
  readonly requests: AgentRequests['pullRequests']
  readonly job: JobSeen
}

/** One reviewable part of a range: a pull request with its commits, or a commit that came through none. */
export interface Change {
  readonly pullRequest: PullRequestSeen | null
  readonly commits: readonly CommitSeen[]
  readonly notes: readonly AgentNote[]
  /** Who called an agent to work on it. */
  readonly calls: { readonly complete: boolean; readonly items: readonly AgentCall[] }
}
