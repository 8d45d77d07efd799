import type { Commit, PullRequest } from '../model/change.ts'
import { isMergedByGitHub } from '../model/merged-by-github.ts'
import type { OriginReason, PartOutcome } from '../model/review.ts'

/** How surely a pull request brought a commit in, and why. */
export interface Tie {
  readonly outcome: PartOutcome
  readonly reason: OriginReason
}

/** What ties are judged by, besides the commit and the pull request. */
export interface Ground {
  /** The commits of the range, by sha. */
  readonly history: ReadonlyMap<string, Commit>
  /** Whether that is all of them. */
  readonly complete: boolean
  readonly cleanMerges: ReadonlySet<string>
}

/** Whether merging a pull request is what made its merge commit, and nothing was slipped into it. */
export function tieOfMergeCommit(commit: Commit, pull: PullRequest, ground: Ground): Tie {
  const [, ...merged] = commit.parents
  if (merged.length > 0) return tieOfMerge(commit, pull, ground)
  if (commit.parents.length === 0) return { outcome: 'unknown', reason: 'merge-not-proven' }
  if (standsOn(commit, pull.headSha, ground.history)) return { outcome: 'fail', reason: 'on-top-of-its-commits' }
  const wasPushed = pull.mergeMove !== null && !isMergedByGitHub(pull)
  return wasPushed
    ? { outcome: 'unknown', reason: 'merge-not-proven' }
    : { outcome: 'pass', reason: 'made-by-merging-it' }
}

/**
 * Whether a commit of a pull request came in together with all of it. A head that is not there leaves out what may have
 * mended or taken back what is, and reviews are of the whole.
 */
export function tieOfOwnCommit({ headSha }: PullRequest, { history, complete }: Ground): Tie {
  if (history.has(headSha)) return { outcome: 'pass', reason: 'among-its-commits' }
  return { outcome: complete ? 'fail' : 'unknown', reason: 'only-part-of-it' }
}

function tieOfMerge(commit: Commit, pull: PullRequest, { cleanMerges }: Ground): Tie {
  const [, ...merged] = commit.parents
  const clean = isMergedByGitHub(pull) || cleanMerges.has(commit.sha)
  return merged.includes(pull.headSha) && clean
    ? { outcome: 'pass', reason: 'made-by-merging-it' }
    : { outcome: 'unknown', reason: 'merge-not-proven' }
}

/**
 * Whether a head is among a commit's ancestors. When branches are pushed to the base as they are, GitHub says that
 * they are merged and may name the pushed tip as the merge commit; squashing and rebasing leave the head aside.
 * https://docs.github.com/pull-requests/collaborating-with-pull-requests/incorporating-changes-from-a-pull-request/about-pull-request-merges#indirect-merges
 */
function standsOn(commit: Commit, head: string, history: ReadonlyMap<string, Commit>): boolean {
  const ancestors = new Set(commit.parents)
  for (const sha of ancestors) {
    if (sha === head) return true
    for (const parent of history.get(sha)?.parents ?? []) ancestors.add(parent)
  }
  return false
}
