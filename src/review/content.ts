import type { Commit, Merges, PullRequest } from '../model/change.ts'
import { forkPointsIn } from '../model/fork-points.ts'
import type { ReviewReason } from '../model/review.ts'

/** What comparing and recomputing told about commits; empty where nothing was recomputed. */
export interface Recomputed {
  /** Trees by commit, of commits that the pull request no longer holds. */
  readonly trees: ReadonlyMap<string, string>
  /** Merges whose result is what merging their parents gives by itself. */
  readonly cleanMerges: ReadonlySet<string>
  /** Heads that another took the place of with no edit of its own. */
  readonly cleanRebases: readonly CleanRebase[]
}

/** `to` has just what merging `from` and `onto` gives by itself. */
export type CleanRebase = Pick<Merges['rebases'][number], 'from' | 'onto' | 'to'>

/** Nothing was recomputed. */
export const NOTHING_RECOMPUTED: Recomputed = { trees: new Map(), cleanMerges: new Set(), cleanRebases: [] }

/** What was recomputed with a clean result. What could not be, stays unseen content. */
export const recomputedIn = (merges: Merges | undefined): Recomputed =>
  merges === undefined
    ? NOTHING_RECOMPUTED
    : {
        trees: new Map(Object.entries(merges.trees)),
        cleanMerges: new Set(merges.merges.filter(({ result }) => result === 'same').map(({ commit }) => commit)),
        cleanRebases: merges.rebases.filter(({ result }) => result === 'same'),
      }

/** What having seen a commit amounts to. */
export type Sight = Extract<
  ReviewReason,
  'saw-the-final-revision' | 'saw-the-same-content' | 'saw-all-but-a-recomputed-change'
>

/** The commits whose content is the final one, as far as it was the pull request's to change. Any other is unseen content. */
export function finalContent(pull: PullRequest, recomputed: Recomputed): ReadonlyMap<string, Sight> {
  const steps = stepsBack(pull, recomputed)
  const found = new Map<string, Sight>([[pull.headSha, 'saw-the-final-revision']])
  for (const [sha, sight] of found)
    for (const [earlier, step] of steps(sha))
      if (!found.has(earlier)) found.set(earlier, sight === 'saw-all-but-a-recomputed-change' ? sight : step)
  return found
}

type Step = readonly [sha: string, sight: Sight]

/** What is in the base, and so not the pull request's to change, is told only by knowing every commit that is not. */
function stepsBack({ commits }: PullRequest, recomputed: Recomputed): (sha: string) => readonly Step[] {
  if (!commits.complete) return () => []
  const own = new Map(commits.items.map((commit) => [commit.sha, commit]))
  const standsOn = forkPointsIn(commits.items)
  const alikeIn = sameChanges(commits.items, standsOn)
  return (sha) => {
    const commit = own.get(sha)
    if (commit === undefined) return []
    const branches = recomputed.cleanMerges.has(sha) ? mergedInto(own, commit) : []
    const replaced = recomputed.cleanRebases.filter(({ onto, to }) => to === sha && isOnly(standsOn(sha), onto))
    const sightOf = (from: string): Sight =>
      recomputed.trees.get(from) === commit.tree ? 'saw-the-same-content' : 'saw-all-but-a-recomputed-change'
    return [
      ...alikeIn(sha).map((other): Step => [other, 'saw-the-same-content']),
      ...branches.map((branch): Step => [branch, 'saw-all-but-a-recomputed-change']),
      ...replaced.map(({ from }): Step => [from, sightOf(from)]),
    ]
  }
}

/**
 * Tells, once for each of them, the commits that hold the same and stand on the same. On another base the same tree is
 * another change: it takes back what the base has brought since.
 */
function sameChanges(
  commits: readonly Commit[],
  standsOn: (sha: string) => readonly string[],
): (sha: string) => readonly string[] {
  const sameTree = [...Map.groupBy(commits, ({ tree }) => tree).values()].filter((found) => found.length > 1)
  const changes = new Map(
    sameTree.flat().map(({ sha, tree }) => [sha, [tree, ...standsOn(sha).toSorted()].join(' ')] as const),
  )
  const alike = Map.groupBy(changes.keys(), (sha) => changes.get(sha))
  return (sha) => {
    const found = alike.get(changes.get(sha)) ?? []
    alike.delete(changes.get(sha))
    return found
  }
}

/** The branch before a merge of the base. What else was merged is among the pull request's own commits, and unseen. */
function mergedInto(own: ReadonlyMap<string, Commit>, { parents }: Commit): readonly string[] {
  const [branch, ...others] = parents
  return branch === undefined || others.some((other) => own.has(other)) ? [] : [branch]
}

/** Whether a branch stands on that commit of the base alone. On another's commits it would bring in what nobody saw. */
const isOnly = (forkPoints: readonly string[], onto: string): boolean =>
  forkPoints.length === 1 && forkPoints[0] === onto
