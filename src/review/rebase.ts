import type { Commit, PullRequest, PullRequests } from '../model/change.ts'
import { type Ground, type Tie, tieOfMergeCommit } from './origin.ts'

/**
 * The commits of the range, besides the merge commit, that rebasing a pull request made. GitHub names only the last of
 * them. The others stand below it, one for each of the pull request's, with the same authors in the same order; what
 * proves each is the same change or, where the base had moved, that GitHub too says it came from there.
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
  const pairs = pairsFrom(last, ownFromHead(pull), ground.history)
  const alike = sameChanges(pairs)
  for (const { made } of pairs.slice(1)) {
    const proven = alike.has(made) || numbersOf[made.sha]?.includes(pull.number) === true
    if (!proven && last.committer.isWebFlow) break
    ties.set(made.sha, proven ? REBASED : NOT_PROVEN)
  }
  return ties
}

/** A commit of the range, and the one of the pull request that it may have been made of. */
interface Pair {
  readonly made: Commit
  readonly own: Commit
}

function pairsFrom(last: Commit, chain: readonly Commit[], history: Ground['history']): readonly Pair[] {
  const pairs: Pair[] = []
  let made: Commit | undefined = last
  for (const own of chain) {
    if (made === undefined || made.parents.length !== 1 || authorsOf(made) !== authorsOf(own)) break
    pairs.push({ made, own })
    made = history.get(made.parents[0] ?? '')
  }
  return pairs
}

/**
 * The commits that hold the same as their counterparts, all the way down to the one commit that both stand on. On another base the
 * same tree is another change: it takes back what the base has brought since.
 */
function sameChanges(pairs: readonly Pair[]): ReadonlySet<Commit> {
  const same = new Set<Commit>()
  let standsOn = pairs.at(-1)?.made.parents[0]
  for (const { made, own } of pairs.toReversed()) {
    if (made.tree !== own.tree || own.parents[0] !== standsOn) break
    same.add(made)
    standsOn = own.sha
  }
  return same
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
