import type { Agent } from '../../agents/define.ts'
import type { ChangeSet } from '../../model/change.ts'
import { known, mapSeen, observed, type Seen, unavailable } from '../../model/fact.ts'
import type { World } from '../../model/world.ts'
import { defineReading, type Given } from '../define.ts'
import { environment } from '../environment.ts'
import { policyFile } from '../policy-file.ts'
import { previousDeployment } from '../previous-deployment.ts'
import type { Associations } from './associations.ts'
import { baselineIn, revisionOf } from './baseline.ts'
import { readWithAssociations } from './commits-and-associations.ts'
import { type Comparison, compare, listedCommit } from './comparison.ts'
import { knownAgents } from './policy-text.ts'

const needs = { environment, previousDeployment, policyFile }

/** The commits that are deployed, and what GitHub associates with them. */
export interface DeployedRange {
  readonly changeSet: ChangeSet
  readonly associations: Associations
}

export const deployedRange = defineReading({
  needs,
  async read(world, given): Promise<Seen<DeployedRange>> {
    const begin = await beginOf(world, given)
    if (begin.status !== 'observed') return begin
    const agents = await knownAgents(known(given.policyFile))
    const range = begin.value === null ? await headAlone(world, agents) : await rangeFrom(world, begin.value, agents)
    return range.status === 'observed' ? observed(await inFull(world, range.value, agents)) : range
  },
})

/** Where the range begins. */
interface Begin {
  readonly sha: string
  /** The deployment of it; null: it is the policy's baseline. */
  readonly since: ChangeSet['since']
  /** Whether what is deployed now was deployed before. */
  readonly wasThere: boolean
}

/** Null: nothing was deployed before, and the policy names no baseline. */
async function beginOf(world: World, given: Given<typeof needs>) {
  const { previousDeployment: previous, policyFile: policy } = given
  if (previous.status === 'unavailable')
    return unavailable('needs-another-fact', 'What was deployed before could not be seen.')
  if (previous.status === 'observed') {
    const { sha, id, succeededAt, sameRevision } = previous.value
    return observed<Begin | null>({ sha, since: { deployment: id, at: succeededAt }, wasThere: sameRevision !== null })
  }
  if (policy.status !== 'observed')
    return unavailable(
      'needs-another-fact',
      'Nothing was deployed before, and whether the policy names a baseline could not be seen.',
    )
  const baseline = await baselineIn(policy.value.file?.text ?? '', known(given.environment)?.name)
  if (baseline === null)
    return given.environment.status === 'absent' ? unavailable('unsupported', NOT_KEPT) : observed<Begin | null>(null)
  return mapSeen(await revisionOf(world, baseline), (sha): Begin | null => ({ sha, since: null, wasThere: false }))
}

/** What was deployed before may be anything then, and the head alone would be judged each time. */
const NOT_KEPT =
  'The job is in no environment, so GitHub keeps no earlier deployments to compare with, and the policy names no baseline.'

async function rangeFrom(
  { github, runner }: World,
  { sha, since, wasThere }: Begin,
  agents: readonly Agent[],
): Promise<Seen<ChangeSet>> {
  return mapSeen(await compare(github, sha, runner.sha, agents), (compared) => {
    const { status, base, mergeBase, total, commits } = compared
    return {
      kind: since === null ? 'baseline' : status === 'behind' && wasThere ? 'rollback' : KINDS[status],
      head: runner.sha,
      base: status === 'diverged' ? mergeBase : base,
      since,
      complete: compared.complete && (total === 0 || commits.some((commit) => commit.sha === runner.sha)),
      total,
      commits,
    }
  })
}

const KINDS = {
  ahead: 'ahead',
  behind: 'behind',
  identical: 'redeploy',
  diverged: 'diverged',
} as const satisfies Record<Comparison['status'], ChangeSet['kind']>

async function headAlone({ github, runner }: World, agents: readonly Agent[]): Promise<Seen<ChangeSet>> {
  // https://docs.github.com/en/rest/commits/commits#get-a-commit
  const answer = await github.get('GET /repos/{owner}/{repo}/commits/{ref}', { ref: runner.sha, per_page: 1 })
  return mapSeen(answer, (commit) => ({
    kind: 'first',
    head: runner.sha,
    base: null,
    since: null,
    complete: false,
    total: 1,
    commits: [listedCommit(commit, agents)],
  }))
}

/** REST lists no co-authors. Where GraphQL does not tell them, the commit says that its authors are not all. */
async function inFull(world: World, range: ChangeSet, agents: readonly Agent[]): Promise<DeployedRange> {
  const wanted = range.commits.map(({ sha, authors, committer }) => ({
    sha,
    author: authors[0]?.account ?? null,
    committer: committer.account,
  }))
  const { commits: answers, associations } = await readWithAssociations(world, wanted, agents)
  const commits = range.commits.map((listed, index) => {
    const answer = answers[index]
    return answer?.status === 'observed' && answer.value !== null ? answer.value : listed
  })
  return { changeSet: { ...range, commits }, associations }
}
