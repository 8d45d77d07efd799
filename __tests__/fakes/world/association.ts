import { between } from './git-reading.ts'
import type { PullRequest } from './pull-request.ts'
import type { World } from './world.ts'

const known = new WeakMap<World, { commits: number; pulls: Map<string, PullRequest[]> }>()

/** The pull requests of a commit: the merged ones that brought it in, else every one that holds it. https://docs.github.com/rest/commits/commits#list-pull-requests-associated-with-a-commit */
export function pullRequestsOf(world: World, sha: string): PullRequest[] {
  if (world.associationLag > 0) {
    world.associationLag--
    return []
  }
  const all = index(world).get(sha) ?? []
  const merged = all.filter((pull) => pull.merged !== undefined)
  return merged.length > 0 ? merged : all.filter((pull) => pull.closedAt === undefined)
}

function index(world: World): Map<string, PullRequest[]> {
  const kept = known.get(world)
  if (kept?.commits === world.git.commits.size) return kept.pulls
  const pulls = new Map<string, PullRequest[]>()
  for (const pull of world.pullRequests)
    for (const sha of broughtBy(world, pull)) pulls.set(sha, [...(pulls.get(sha) ?? []), pull])
  known.set(world, { commits: world.git.commits.size, pulls })
  return pulls
}

function broughtBy(world: World, pull: PullRequest): Set<string> {
  if (pull.merged === undefined) return new Set(pull.commits)
  const made = between(world.git, pull.baseSha, pull.merged.commit)
  return new Set([...pull.commits, ...made.map(({ sha }) => sha)])
}
