import type { Commit, PullRequest, PullRequests } from '../model/change.ts'
import { type Ground, type Tie, tieOfMergeCommit } from './origin.ts'

/**
 * The commits of the range, besides the merge commit, that rebasing a pull request made. GitHub names only the last of
 * them. The others stand below it, one for each of the pull request's, with the same authors in the same order; what
 * proves each is the same tree or, where the base had moved, that GitHub too says it came from there.
 * https://docs.github.com/pull-requests/collaborating-with-pull-requests/incorporating-changes-from-a-pull-request/about-pull-request-merges#rebase-and-merge-your-commits
 */
export function tiesOfRebase(
  pull: PullRequest,
  numbersOf: PullRequests['numbersOf'],
  ground: Ground,
): ReadonlyMap<string, Tie> {
  const ties = new Map<string, Tie>()
  const last = ground.history.get(pull.mergeCommit ?? '')
  if (last === undefined || tieOfMergeCommit(last, pull, ground).outcome !== 'pass') return ties
  let made: Commit | undefined = last
  for (const own of ownFromHead(pull)) {
    if (made === undefined || made.parents.length !== 1 || authorsOf(made) !== authorsOf(own)) break
    const proven = made.tree === own.tree || numbersOf[made.sha]?.includes(pull.number) === true
    if (made !== last && !proven && last.committer.isWebFlow) break
    if (made !== last) ties.set(made.sha, proven ? REBASED : NOT_PROVEN)
    made = ground.history.get(made.parents[0] ?? '')
  }
  return ties
}

const REBASED: Tie = { outcome: 'pass', reason: 'rebased-from-it' }

/** For who rebases commits them; what GitHub commits itself, it squashed, and what stands below that is another's. */
const NOT_PROVEN: Tie = { outcome: 'unknown', reason: 'rebase-not-proven' }

/** The pull request's own commits from its head down, without merges, which rebasing leaves out. */
function ownFromHead({ headSha, commits }: PullRequest): readonly Commit[] {
  const own = new Map(commits.items.map((commit) => [commit.sha, commit]))
  const chain = new Set<Commit>()
  let next = own.get(headSha)
  while (next !== undefined && !chain.has(next)) {
    chain.add(next)
    next = own.get(next.parents[0] ?? '')
  }
  return [...chain].filter(({ parents }) => parents.length < 2)
}

const authorsOf = ({ authors }: Commit): string => JSON.stringify(authors.map(({ account }) => account?.id ?? null))
