import { mapSeen, type Seen } from '../../model/fact.ts'
import { forkPointsIn } from '../../model/fork-points.ts'
import type { Place } from './in-repository.ts'

/** Two commits to be merged. */
export interface Sides {
  readonly ours: string
  readonly theirs: string
}

/** What one has to know to merge two commits. */
export interface Ancestry {
  /** A common ancestor than which no other is nearer; there may be another that is as near. */
  readonly ancestor: { readonly sha: string; readonly tree: string }
  readonly theirTree: string
  /** The commits of `theirs` that `ours` stands on: all common ancestors are these, or below them. Null: not all read. */
  readonly forkPoints: readonly string[] | null
}

/** Commits of one side that are read. */
const PER_PAGE = 100

/** Compares the two sides of a merge. */
export async function ancestryOf({ github }: Place, { ours, theirs }: Sides): Promise<Seen<Ancestry>> {
  // https://docs.github.com/en/rest/commits/commits#compare-two-commits
  const answer = await github.get('GET /repos/{owner}/{repo}/compare/{basehead}', {
    basehead: `${theirs}...${ours}`,
    per_page: PER_PAGE,
    page: 1,
  })
  return mapSeen(answer, ({ base_commit: base, merge_base_commit: { sha, commit }, commits, total_commits: total }) => {
    const own = commits.map((one) => ({ sha: one.sha, parents: one.parents.map((parent) => parent.sha) }))
    return {
      ancestor: { sha, tree: commit.tree.sha },
      theirTree: base.commit.tree.sha,
      forkPoints: own.length === total ? forkPointsIn(own)(ours) : null,
    }
  })
}

/**
 * Whether a common ancestor is the only nearest one, so that a merge has just one result: every commit that one side
 * stands on is known to be below it. `below` tells what comparisons showed to be among a commit's ancestors.
 */
export function isOnlyNearest(
  ancestor: string,
  forkPoints: readonly string[],
  below: (sha: string) => readonly string[],
): boolean {
  const reached = new Set([ancestor])
  for (const sha of reached) for (const lower of below(sha)) reached.add(lower)
  return forkPoints.every((sha) => reached.has(sha))
}
