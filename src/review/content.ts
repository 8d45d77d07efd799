import type { Commit, PullRequest } from '../model/change.ts'
import type { ReviewReason } from '../model/review.ts'

/** What comparing and recomputing told about commits; empty where nothing was recomputed. */
export interface Recomputed {
  /** Trees by commit, of commits that the pull request no longer holds. */
  readonly trees: ReadonlyMap<string, string>
  /** Merges whose result is what merging their parents gives by itself. */
  readonly cleanMerges: ReadonlySet<string>
  /** By new head: the heads that a rebase onto another base put it in the place of, with no edit of its own. */
  readonly cleanRebases: ReadonlyMap<string, readonly string[]>
}

/** Nothing was recomputed. */
export const NOTHING_RECOMPUTED: Recomputed = { trees: new Map(), cleanMerges: new Set(), cleanRebases: new Map() }

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

function stepsBack({ commits }: PullRequest, { trees, cleanMerges, cleanRebases }: Recomputed) {
  const own = new Map(commits.items.map((commit) => [commit.sha, commit]))
  const treeOf = new Map([...trees, ...commits.items.map(({ sha, tree }) => [sha, tree] as const)])
  const alike = Map.groupBy(treeOf.keys(), (sha) => treeOf.get(sha))
  return (sha: string): readonly Step[] => {
    const tree = treeOf.get(sha)
    const same = tree === undefined ? [] : (alike.get(tree) ?? [])
    alike.delete(tree)
    const merge = cleanMerges.has(sha) && commits.complete ? mergedInto(own, sha) : []
    return [
      ...same.map((other): Step => [other, 'saw-the-same-content']),
      ...[...merge, ...(cleanRebases.get(sha) ?? [])].map((other): Step => [other, 'saw-all-but-a-recomputed-change']),
    ]
  }
}

/** The branch before a merge of the base. What else was merged is among the pull request's own commits, and unseen. */
function mergedInto(own: ReadonlyMap<string, Commit>, sha: string): readonly string[] {
  const [branch, ...others] = own.get(sha)?.parents ?? []
  return branch === undefined || others.some((other) => own.has(other)) ? [] : [branch]
}
