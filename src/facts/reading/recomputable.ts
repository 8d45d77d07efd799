import type { Commit, HeadSighting, PullRequest } from '../../model/change.ts'
import { forkPointsIn } from '../../model/fork-points.ts'
import { isMergedByGitHub } from '../../model/merged-by-github.ts'
import type { Merging } from './recompute-merges.ts'

/** A merge commit. */
export interface MergeCommit extends Merging {
  readonly commit: string
}

/** Whether somebody approved a merged pull request and may not have seen its last head: only there does it matter what came between. */
export function mayBeStale({ merged, reviews, heads }: PullRequest): boolean {
  const times = reviews.items.flatMap(({ state, submittedAt }) => (state === 'APPROVED' ? [submittedAt] : []))
  const cameAfter = (time: string) => heads.items.some(({ at }) => Date.parse(at) >= Date.parse(time))
  return merged && times.some((time) => !heads.complete || time === null || cameAfter(time))
}

/** Commits that an approval names, or that were at the head when it was given, and that the pull request no longer holds. */
export function goneFrom({ commits, reviews, heads }: PullRequest): readonly string[] {
  const own = new Set(commits.items.map(({ sha }) => sha))
  const approvals = reviews.items.filter(({ state }) => state === 'APPROVED')
  const seen = approvals.flatMap(({ commit, submittedAt }) => [
    ...(commit === null ? [] : [commit]),
    ...(submittedAt === null ? [] : headsAround(heads.items, submittedAt)),
  ])
  return [...new Set(seen)].filter((sha) => !own.has(sha))
}

/** What was last put at the head before a second, and what was in that second. */
function headsAround(sightings: readonly HeadSighting[], time: string): readonly string[] {
  const secondOf = (at: string) => Math.floor(Date.parse(at) / 1000)
  const second = secondOf(time)
  const last = Math.max(...sightings.map(({ at }) => secondOf(at)).filter((at) => at < second))
  return sightings.filter(({ at }) => [last, second].includes(secondOf(at))).map(({ sha }) => sha)
}

/** A pull request's branch, as merges of its base end it. */
export interface Branch {
  /** Every merge of the base into the branch. */
  readonly baseMerges: readonly MergeCommit[]
  /** The unbroken run of them that ends at the head. */
  readonly lastMerges: readonly MergeCommit[]
  /** The commit below that run, if it is the pull request's own. */
  readonly tip: Commit | undefined
}

/** What is no commit of the pull request's own, and yet an ancestor of its head, is in the base: its commits are all read. */
export function branchOf({ headSha, commits }: PullRequest): Branch {
  const own = new Map(commits.items.map((commit) => [commit.sha, commit]))
  const standsOn = forkPointsIn(commits.items)
  const baseMerges = commits.items.flatMap((commit): readonly MergeCommit[] => {
    const [ours, theirs, ...more] = commit.parents
    const branch = own.get(ours ?? '')
    if (branch === undefined || theirs === undefined || own.has(theirs) || more.length > 0) return []
    const sides = { ours: branch.sha, theirs, standsOn: standsOn(branch.sha) }
    return [{ commit: commit.sha, ...sides, ourTree: branch.tree, result: commit.tree }]
  })
  const merges = new Map(baseMerges.map((merge) => [merge.commit, merge]))
  const lastMerges: MergeCommit[] = []
  for (let merge = merges.get(headSha); merge !== undefined; merge = merges.get(merge.ours)) lastMerges.push(merge)
  return { baseMerges, lastMerges, tip: own.get(lastMerges.at(-1)?.ours ?? headSha) }
}

/** A head that was replaced, merged with the one commit that the later head stands on. */
export interface Rebase extends Merging {
  readonly to: string
}

/** What rebasing each gone commit onto what the tip stands on would be. That is asked of one with the tip's own tree as well: on another base, it is another change. */
export function rebasesOf(pull: PullRequest, { tip }: Branch, trees: ReadonlyMap<string, string>): readonly Rebase[] {
  const [onto, ...others] = tip === undefined ? [] : forkPointsIn(pull.commits.items)(tip.sha)
  if (tip === undefined || onto === undefined || others.length > 0) return []
  return goneFrom(pull).flatMap((ours) => {
    const ourTree = trees.get(ours)
    return ourTree === undefined ? [] : [{ ours, ourTree, theirs: onto, standsOn: null, to: tip.sha, result: tip.tree }]
  })
}

/** The commits of a range that are pull requests' merge commits, with their two parents, and that GitHub is not known to have made. */
export function handMade(range: readonly Commit[], pulls: readonly PullRequest[]): readonly MergeCommit[] {
  const merged = new Map(
    pulls.flatMap((pull) =>
      pull.mergeCommit === null || isMergedByGitHub(pull) ? [] : [[pull.mergeCommit, pull] as const],
    ),
  )
  return range.flatMap((commit): readonly MergeCommit[] => {
    const [theirs, ours, ...more] = commit.parents
    const head = merged.get(commit.sha)?.commits.items.find(({ sha }) => sha === ours)
    if (theirs === undefined || head === undefined || more.length > 0) return []
    // Whoever made it may have put it on top of the pull request's own commits, so what the head stands on tells too little.
    const sides = { ours: head.sha, theirs, standsOn: null }
    return [{ commit: commit.sha, ...sides, ourTree: head.tree, result: commit.tree }]
  })
}
