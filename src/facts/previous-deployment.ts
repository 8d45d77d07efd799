import { defineAnswer } from '../model/answer.ts'
import { absent, known, mapSeen, observed, type Seen, unavailable } from '../model/fact.ts'
import { boolean, integer, list, nullable, object, type Static, text, timestamp } from '../model/schema.ts'
import type { World } from '../model/world.ts'
import { checkRun } from './check-run.ts'
import { defineFact, type Given } from './define.ts'
import { environment } from './environment.ts'
import { environmentProtection } from './environment-protection.ts'
import { job } from './job.ts'
import { succeededJobOf } from './reading/deploying-job.ts'

/** Deployments that are called a success and are looked into. */
const MOST_LOOKED_INTO = 10

/** Deployments on a page, statuses of each, and the most pages that are turned. */
const [DEPLOYMENTS, STATUSES, MOST_PAGES] = [50, 50, 20]

const node = object({
  databaseId: integer(),
  commitOid: text(),
  createdAt: timestamp(),
  statuses: object({ totalCount: integer(), nodes: list(object({ state: text(), createdAt: timestamp() })) }),
})
const page = object({
  nodes: list(node),
  pageInfo: object({ hasNextPage: boolean(), endCursor: nullable(text()) }),
})
const answer = defineAnswer('deployments', object({ repository: object({ deployments: page }) }))

const QUERY = `query ($owner: String!, $name: String!, $environments: [String!], $after: String) {
  repository(owner: $owner, name: $name) {
    deployments(
      environments: $environments
      first: ${DEPLOYMENTS}
      after: $after
      orderBy: { field: CREATED_AT, direction: DESC }
    ) {
      nodes {
        databaseId
        commitOid
        createdAt
        statuses(first: ${STATUSES}) { totalCount nodes { state createdAt } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`

const schema = object({
  id: integer(),
  job: integer('Id of the job that made it, which is also the id of its check run.'),
  sha: text('The revision that was deployed.'),
  createdAt: timestamp(),
  succeededAt: timestamp('When GitHub was told last that it had succeeded.'),
  sameRevision: nullable(
    integer('Id of the last one of the very revision that is deployed now, among those of late; null: none was seen.'),
  ),
})
type Page = Static<typeof page>
type Previous = Static<typeof schema>
type Success = Omit<Previous, 'sameRevision'>
type Said = Omit<Success, 'job'>

const needs = { environment, environmentProtection, checkRun, job }

export const previousDeployment = defineFact({
  id: 'previous-deployment',
  title: 'The last deployment to this environment by a job that succeeded, before this job',
  permissions: ['deployments: read', 'checks: read'],
  source: {
    assurance: 'api',
    from: 'GraphQL repository.deployments and GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
  },
  needs,
  answers: [answer],
  schema,
  async collect(world, given) {
    if (given.environment.status === 'absent') return absent(given.environment.source)
    const sought = soughtBy(given)
    if (sought === undefined)
      return unavailable('needs-another-fact', 'The environment, this job, or its check run could not be seen.')
    return search(world, sought)
  },
})

/** What to look for. What succeeded after this job began was not there before it, whoever says so. */
interface Sought {
  readonly environments: readonly string[]
  readonly own: number | undefined
  readonly before: string
}

function soughtBy(given: Given<typeof needs>): Sought | undefined {
  const { environment: named, environmentProtection: rules, checkRun: own, job: current } = given
  if (named.status !== 'observed' || own.status !== 'observed' || current.status !== 'observed') return undefined
  const { deployment } = own.value
  return {
    // GitHub does not mind the case of an environment's name, but here it may: so it is looked for as it was set up, too.
    environments: [...new Set([...named.value.statements, known(rules) ?? named.value].map(({ name }) => name))],
    own: deployment?.id,
    before: current.value.startedAt,
  }
}

async function search(world: World, sought: Sought): Promise<Seen<Previous>> {
  let after: string | null = null
  let saidOnly = 0
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const seen = await turnTo(world, sought, after)
    if (seen.status !== 'observed') return seen
    const { nodes, pageInfo } = seen.value
    const others = nodes.filter(({ databaseId }) => databaseId !== sought.own)
    const successes = others.flatMap((one) => succeeded(one, sought.before)).sort(latestFirst)
    const last = await firstOfAJob(world, successes)
    if (last.status === 'unavailable') return last
    if (last.status === 'observed') return observed(await withSameRevision(world, last.value, successes))
    if (others.some(({ statuses }) => statuses.nodes.length < statuses.totalCount))
      return unavailable('unsupported', 'A deployment has more statuses than are read, and no success among them.')
    saidOnly += successes.length
    if (!pageInfo.hasNextPage) return saidOnly === 0 ? absent() : unavailable('unsupported', onlySaid(saidOnly))
    after = pageInfo.endCursor
  }
  return unavailable('unsupported', `None of the last ${MOST_PAGES * DEPLOYMENTS} deployments succeeded.`)
}

/** That nothing was deployed before can't be said then: GitHub forgets the checks of a job after a time, and their deployments look made up. */
const onlySaid = (count: number): string =>
  `${count} earlier ${count === 1 ? 'deployment is' : 'deployments are'} called a success, and none is known to be that of a job that succeeded: either it was not made by one, or GitHub has forgotten the job's checks.`

/** What somebody only said to be deployed is passed over; after many of those, nothing is believed. */
async function firstOfAJob(world: World, successes: readonly Said[]): Promise<Seen<Success>> {
  for (const success of successes.slice(0, MOST_LOOKED_INTO)) {
    const job = await succeededJobOf(world, success)
    if (job.status === 'unavailable') return job
    if (job.status === 'observed') return observed({ ...success, job: job.value })
  }
  return successes.length > MOST_LOOKED_INTO
    ? unavailable(
        'untrusted',
        `None of the last ${MOST_LOOKED_INTO} deployments that are called a success is that of a job that succeeded.`,
      )
    : absent()
}

/** It is looked for only where something is said to be one. */
async function withSameRevision(world: World, last: Success, successes: readonly Said[]): Promise<Previous> {
  if (last.sha === world.runner.sha) return { ...last, sameRevision: last.id }
  const same = await firstOfAJob(
    world,
    successes.filter(({ sha }) => sha === world.runner.sha),
  )
  return { ...last, sameRevision: same.status === 'observed' ? same.value.id : null }
}

// https://docs.github.com/en/graphql/reference/objects#deployment
async function turnTo({ github, runner }: World, { environments }: Sought, after: string | null): Promise<Seen<Page>> {
  const [owner, name] = runner.repository.split('/')
  const seen = await github.query(QUERY, { owner, name, environments, after }, answer)
  return mapSeen(seen, ({ repository }) => repository.deployments)
}

/** A superseded deployment is inactive now, but its history says that it succeeded. */
function succeeded({ databaseId, commitOid, createdAt, statuses }: Static<typeof node>, before: string): Said[] {
  const successes = statuses.nodes.filter(({ state, createdAt: at }) => state === 'SUCCESS' && isBefore(at, before))
  const [last] = successes.map(({ createdAt: at }) => at).sort((one, other) => (isBefore(one, other) ? 1 : -1))
  return last === undefined ? [] : [{ id: databaseId, sha: commitOid, createdAt, succeededAt: last }]
}

const isBefore = (one: string, other: string): boolean => Date.parse(one) < Date.parse(other)

const latestFirst = (one: Said, other: Said): number =>
  Date.parse(other.succeededAt) - Date.parse(one.succeededAt) || other.id - one.id
