import type { ChangeSet, Commit, PullRequest, PullRequests } from '../model/change.ts'
import type { OriginReason, PartOutcome } from '../model/review.ts'
import { type Ground, type Tie, tieOfMergeCommit, tieOfOwnCommit } from './origin.ts'
import { tiesOfRebase } from './rebase.ts'

/** The lineage that was deployed, by the names of its branches. */
export interface Lineage {
  readonly branches: readonly string[]
  /** False: it was deployed from something else than a branch, so there may be others. */
  readonly complete: boolean
}

/** What brought one commit in. */
export interface Origin {
  readonly commit: Commit
  readonly outcome: PartOutcome
  readonly reason: OriginReason
  /** The pull requests that did, or may have. */
  readonly brought: readonly { readonly pull: PullRequest; readonly tie: Tie }[]
}

interface Tied {
  readonly pull: PullRequest
  readonly tie: Tie
}

/** For each commit, the merged pull requests that really brought it in: by what Git and GitHub's merge say, never by a message. */
export function originsOf(
  { commits, complete }: Pick<ChangeSet, 'commits' | 'complete'>,
  pulls: PullRequests,
  lineage: Lineage,
  cleanMerges: ReadonlySet<string>,
): readonly Origin[] {
  const ground = { history: new Map(commits.map((commit) => [commit.sha, commit])), complete, cleanMerges }
  const tied = Map.groupBy(
    pulls.items
      .toSorted(byNumber)
      .flatMap((pull) => [...tiesOf(pull, pulls, ground)].map(([sha, tie]) => ({ sha, pull, tie }))),
    ({ sha }) => sha,
  )
  return commits.map((commit) => {
    const ties = (tied.get(commit.sha) ?? []).map(({ pull, tie }) => ({ pull, tie: inLineage(pull, tie, lineage) }))
    return { commit, ...conclude(commit, ties, pulls), brought: ties.filter(({ tie }) => tie.outcome !== 'fail') }
  })
}

const byNumber = (one: PullRequest, other: PullRequest): number => one.number - other.number

/** The commits of the range that hang together with a pull request. */
function tiesOf(pull: PullRequest, { numbersOf }: PullRequests, ground: Ground): ReadonlyMap<string, Tie> {
  const ties = new Map(tiesOfRebase(pull, numbersOf, ground))
  const merge = ground.history.get(pull.mergeCommit ?? '')
  if (merge !== undefined) ties.set(merge.sha, tieOfMergeCommit(merge, pull, ground))
  const own = tieOfOwnCommit(pull, ground)
  for (const { sha } of pull.commits.items) ties.set(sha, own)
  return ties
}

/** A pull request brings in only what was merged, and only into the branch that it was merged into. */
function inLineage(pull: PullRequest, tie: Tie, { branches, complete }: Lineage): Tie {
  if (!pull.merged) return { outcome: 'fail', reason: 'never-merged' }
  if (branches.includes(pull.base)) return tie
  if (!complete && tie.outcome !== 'fail') return { outcome: 'unknown', reason: 'deployed-branch-not-told' }
  return { outcome: 'fail', reason: 'merged-into-another-branch' }
}

function conclude(commit: Commit, ties: readonly Tied[], pulls: PullRequests): Tie {
  const best = ties.find(({ tie }) => tie.outcome === 'pass') ?? ties.find(({ tie }) => tie.outcome === 'unknown')
  if (best !== undefined) return best.tie
  const numbers = pulls.numbersOf[commit.sha]
  const read = new Map(pulls.items.map((pull) => [pull.number, pull]))
  if (!pulls.complete || numbers === undefined || numbers.some((number) => !read.has(number)))
    return { outcome: 'unknown', reason: 'pull-requests-not-all-read' }
  if (numbers.some((number) => read.get(number)?.commits.complete === false))
    return { outcome: 'unknown', reason: 'commits-not-all-read' }
  return {
    outcome: 'fail',
    reason: ties[0]?.tie.reason ?? (numbers.length > 0 ? 'not-brought-by-it' : 'no-pull-request'),
  }
}
