import type { Commit, PullRequest } from '../model/change.ts'
import { forkPointsIn } from '../model/fork-points.ts'
import type { ReviewReason } from '../model/review.ts'
import type { Recomputed } from './recomputed.ts'

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

/** Tells which commits may have the final content, whatever comes of what nobody looked at: all that have it, and perhaps more. */
export function mayBeFinal(pull: PullRequest, recomputed: Recomputed): (sha: string) => boolean {
  const { trees, open, cleanMerges, cleanRebases } = recomputed
  const own = new Map(pull.commits.items.map((commit) => [commit.sha, commit]))
  const isOpen = ({ sha, parents }: Commit) => parents.length === 2 && (open.merges?.has(sha) ?? true)
  const found = finalContent(pull, {
    ...recomputed,
    cleanMerges: new Set([...cleanMerges, ...[...own.values()].filter(isOpen).map(({ sha }) => sha)]),
    cleanRebases: [...cleanRebases, ...open.rebases],
  })
  return (sha) => found.has(sha) || (pull.commits.complete && open.gone && !own.has(sha) && !trees.has(sha))
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
