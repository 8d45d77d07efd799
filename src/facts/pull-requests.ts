import type { Agent } from '../agents/define.ts'
import { type Commit, type PullRequest, pullRequests as schema } from '../model/change.ts'
import { known, observed, unavailable } from '../model/fact.ts'
import type { World } from '../model/world.ts'
import { changeSet } from './change-set.ts'
import { defineFact } from './define.ts'
import { policyFile } from './policy-file.ts'
import type { Activity } from './reading/activity.ts'
import { activityAround } from './reading/activity-around.ts'
import { associationsAnswer } from './reading/associations.ts'
import { baseRewritesOf } from './reading/base-rewrites.ts'
import { readCommits } from './reading/commits.ts'
import { deployedRange } from './reading/deployed-range.ts'
import { headsOf } from './reading/head-sightings.ts'
import { associate } from './reading/late-associations.ts'
import { mergeMoveIn } from './reading/merge-moves.ts'
import { knownAgents } from './reading/policy-text.ts'
import { toPullRequest } from './reading/pull-request.ts'
import { morePagesAnswer, pullsAnswer } from './reading/pull-request-answer.ts'
import { type ReadPull, readPulls } from './reading/pull-request-pages.ts'
import { pushersOf } from './reading/pushers.ts'
import { sift } from './reading/side-by-side.ts'
import { repository } from './repository.ts'

export const pullRequests = defineFact({
  id: 'pull-requests',
  title: 'The pull requests behind these commits',
  permissions: ['contents: read', 'pull-requests: read'],
  source: { assurance: 'api', from: 'GraphQL PullRequest and GET /repos/{owner}/{repo}/activity' },
  needs: { changeSet, deployedRange, policyFile, repository },
  answers: [associationsAnswer, pullsAnswer, morePagesAnswer],
  schema,
  async collect(world, given) {
    if (given.changeSet.status !== 'observed' || given.deployedRange.status !== 'observed')
      return unavailable('needs-another-fact', 'The commits of the deployment could not be seen.')
    const { commits } = given.changeSet.value
    const { associations, late } = await associate(world, commits, given.deployedRange.value.associations)
    const associated = [...associations.values()]
    const { values, refusal } = sift(associated)
    if (refusal !== undefined && values.length === 0) return refusal
    const answered = [...associations].flatMap(([sha, answer]) =>
      answer.status === 'observed' && answer.value !== null && !late.has(sha)
        ? [[sha, answer.value.numbers] as const]
        : [],
    )
    const numbers = [...new Set(answered.flatMap(([, found]) => found))].sort((one, other) => one - other)
    const pulls = sift(await readPulls(world, numbers))
    if (pulls.refusal !== undefined && pulls.values.length === 0) return pulls.refusal
    const read = pulls.values.filter((pull) => pull !== null)
    // Not before the pull requests, which would be sooner: a move that they show already must not be missing in it.
    const reading = activityAround(world, read)
    const refs = refsOf(world, known(given.repository)?.defaultBranch)
    const [items, pushers] = await Promise.all([
      inFull(world, read, { commits, agents: await knownAgents(known(given.policyFile)), reading }),
      reading.then((activity) => pushersOf(world, refs, commits, activity)),
    ])
    return observed({
      complete: answered.length === commits.length && read.length === numbers.length,
      items,
      numbersOf: Object.fromEntries(answered),
      pushers,
    })
  },
})

/** The branches that are deployed: that of the run, and the default one. */
const refsOf = ({ runner }: World, defaultBranch: string | undefined): readonly string[] => [
  ...new Set([
    ...(runner.ref.startsWith('refs/heads/') ? [runner.ref] : []),
    ...(defaultBranch === undefined ? [] : [`refs/heads/${defaultBranch}`]),
  ]),
]

interface Known {
  /** Those of the range. */
  readonly commits: readonly Commit[]
  readonly agents: readonly Agent[]
  readonly reading: Promise<Activity>
}

async function inFull(
  world: World,
  pulls: readonly ReadPull[],
  { commits: listed, agents, reading }: Known,
): Promise<readonly PullRequest[]> {
  const [commits, activity, heads, rewrites] = await Promise.all([
    commitsOf(world, pulls, listed, agents),
    reading,
    reading.then((activity) => headsOf(world, pulls, activity)),
    reading.then((activity) => baseRewritesOf(world, pulls, activity)),
  ])
  return pulls.map((pull, index) =>
    toPullRequest(pull, commits, {
      heads: heads[index] ?? { complete: false, items: [] },
      rewrites: rewrites[index] ?? { complete: false, items: [] },
      mergeMove: mergeMoveIn(activity.moves, pull, commits),
    }),
  )
}

/** Every commit of the pull requests, by sha. Those of the range are known; squashing and rebasing leave others behind. */
async function commitsOf(
  world: World,
  pulls: readonly ReadPull[],
  listed: readonly Commit[],
  agents: readonly Agent[],
): Promise<ReadonlyMap<string, Commit>> {
  const found = new Map(listed.map((commit) => [commit.sha, commit]))
  const wanted = [...new Set(pulls.flatMap(({ commits }) => commits.items))].filter((sha) => !found.has(sha))
  for (const answer of await readCommits(
    world,
    wanted.map((sha) => ({ sha })),
    agents,
  ))
    if (answer.status === 'observed' && answer.value !== null) found.set(answer.value.sha, answer.value)
  return found
}
