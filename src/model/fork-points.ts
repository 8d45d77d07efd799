import type { Commit } from './change.ts'

/** Tells, of some commits, the commits outside of them that one stands on; one that is itself outside stands on itself. */
export function forkPointsIn(commits: readonly Pick<Commit, 'sha' | 'parents'>[]): (sha: string) => readonly string[] {
  const own = new Map(commits.map((commit) => [commit.sha, commit.parents]))
  return (sha) => {
    const reached = new Set([sha])
    for (const one of reached) for (const parent of own.get(one) ?? []) reached.add(parent)
    return [...reached].filter((one) => !own.has(one))
  }
}
