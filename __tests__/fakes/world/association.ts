import { ancestry, between } from './git-reading.ts'
import type { PullRequest } from './pull-request.ts'
import type { World } from './world.ts'

interface Index {
  /** What it was worked out from. */
  readonly from: string
  readonly pulls: ReadonlyMap<string, readonly PullRequest[]>
  /** The commits of the default branch. */
  readonly landed: ReadonlySet<string>
}

const known = new WeakMap<World, Index>()

/** The pull requests of a commit: the merged ones that brought it in, and, while the default branch has not got it, open ones that hold it. https://docs.github.com/graphql/reference/objects#commit */
export function pullRequestsOf(world: World, sha: string): PullRequest[] {
  if (world.associationLag > 0) {
    world.associationLag--
    return []
  }
  const { pulls, landed } = index(world)
  const isShown = ({ merged, closedAt }: PullRequest) =>
    merged !== undefined || (closedAt === undefined && !landed.has(sha))
  return (pulls.get(sha) ?? []).filter(isShown)
}

function index(world: World): Index {
  const tip = world.commit(world.repository.defaultBranch).sha
  const from = `${world.git.commits.size} ${tip}`
  const kept = known.get(world)
  if (kept?.from === from) return kept
  const pulls = new Map<string, readonly PullRequest[]>()
  for (const pull of world.pullRequests)
    for (const sha of broughtBy(world, pull)) pulls.set(sha, [...(pulls.get(sha) ?? []), pull])
  const landed = new Set(ancestry(world.git, tip).map((commit) => commit.sha))
  const made = { from, pulls, landed }
  known.set(world, made)
  return made
}

function broughtBy(world: World, pull: PullRequest): Set<string> {
  if (pull.merged === undefined) return new Set(pull.commits)
  const made = between(world.git, pull.baseSha, pull.merged.commit)
  return new Set([...pull.commits, ...made.map(({ sha }) => sha)])
}
