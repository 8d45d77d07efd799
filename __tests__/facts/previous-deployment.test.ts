import { describe, expect, it } from 'vitest'
import { collect } from '../../src/facts/collect.ts'
import { previousDeployment } from '../../src/facts/previous-deployment.ts'
import { observed, unavailable } from '../../src/model/fact.ts'
import { aWorld } from '../fakes/a-world.ts'
import { factsOf, inWorld } from '../fakes/loopback-world.ts'
import { none, someFacts, unseen, VALUES } from '../fakes/some-facts.ts'
import type { Moment, WorldDescription } from '../fakes/world/description.ts'

const commit = (name: string): Moment => ({ commit: { name } })
const deployed = (of: string, state: 'success' | 'failure' = 'success', environment = 'production'): Moment => ({
  deployment: { commit: of, state, environment },
})
const inHistory = async (...history: Moment[]) => (await factsOf({ history }))['previous-deployment']

describe('previous-deployment, from a GitHub', () => {
  it('is the last that succeeded, found in the history of one that is superseded or of one that failed later', async () => {
    const described: WorldDescription = {
      history: [
        commit('one'),
        deployed('one'),
        commit('two'),
        deployed('two'),
        deployed('two', 'failure'),
        deployed('one', 'success', 'staging'),
        commit('three'),
      ],
    }
    const fact = await inWorld(described, async ({ shown, world }) => {
      const { 'previous-deployment': previous } = await collect(world)
      expect(previous).toMatchObject({ value: { id: shown.deployments[1]?.id, sha: shown.commit('two').sha } })
      return previous
    })
    expect(fact).toMatchObject({ value: { createdAt: expect.any(String), succeededAt: expect.any(String) } })
  })

  it('is absent where none ever succeeded, and where the job has no environment', async () => {
    expect(await inHistory(commit('one'), deployed('one', 'failure'))).toMatchObject({ status: 'absent' })
    expect(await inHistory(commit('one'), deployed('one', 'success', 'staging'))).toMatchObject({ status: 'absent' })
  })

  it('is searched for page by page, until one is found', async () => {
    const failures = Array.from({ length: 120 }, () => deployed('one', 'failure'))
    expect(await inHistory(commit('one'), deployed('one'), ...failures)).toMatchObject({ status: 'observed' })
  })

  it('is not seen without the permission to', async () => {
    const facts = await factsOf({ run: { permissions: { actions: 'read', checks: 'read' } } })
    expect(facts['previous-deployment']).toMatchObject({ status: 'unavailable' })
  })
})

const node = (databaseId: number, statuses: readonly (readonly [state: string, createdAt: string])[], more = 0) => ({
  databaseId,
  commitOid: `sha-${databaseId}`,
  createdAt: '2026-03-01T08:00:00Z',
  statuses: {
    totalCount: statuses.length + more,
    nodes: statuses.map(([state, createdAt]) => ({ state, createdAt })),
  },
})
type Node = ReturnType<typeof node>
const pageOf = (nodes: readonly unknown[], hasNextPage = false) =>
  observed({ repository: { deployments: { nodes, pageInfo: { hasNextPage, endCursor: hasNextPage ? 'Y3' : null } } } })
const { environment, 'environment-protection': environmentProtection, 'check-run': checkRun, job } = someFacts()
const given = { environment, environmentProtection, checkRun, job }
const RUNS = 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs'
/** Jobs deployed all of these and succeeded, but for some that were only said to. */
const collected = (nodes: readonly Node[], hasNextPage = false, saidOnly: readonly number[] = []) => {
  const jobs = nodes.map(({ databaseId: id }) => id).filter((id) => !saidOnly.includes(id))
  const check_runs = jobs.map((id) => ({ id: 1000 + id, deployment: { id }, conclusion: 'success' }))
  const get = { [RUNS]: observed({ total_count: check_runs.length, check_runs }) }
  return previousDeployment.collect(aWorld({ query: pageOf(nodes, hasNextPage), get }), given)
}

describe('previous-deployment', () => {
  it("is never this job's own, nor one that is said to have succeeded after the job began", async () => {
    const own = node(VALUES['check-run'].deployment?.id ?? 0, [['SUCCESS', '2026-03-02T09:00:00Z']])
    const self = node(602, [['SUCCESS', VALUES.job.startedAt]])
    expect(await collected([self, own])).toMatchObject({ status: 'absent' })
    const real = node(590, [['SUCCESS', '2026-03-01T09:00:00Z']])
    expect(await collected([self, own, real])).toMatchObject({ value: { id: 590, job: 1590, sha: 'sha-590' } })
  })

  it('is the one that succeeded last, whichever was created last', async () => {
    const waited = node(1, [
      ['INACTIVE', '2026-03-02T09:00:00Z'],
      ['SUCCESS', '2026-03-02T07:00:00.500Z'],
      ['SUCCESS', '2026-03-02T06:00:00Z'],
    ])
    const overtaken = node(2, [['SUCCESS', '2026-03-02T07:00:00Z']])
    expect(await collected([overtaken, waited])).toMatchObject({
      value: { id: 1, succeededAt: '2026-03-02T07:00:00.500Z' },
    })
  })

  const success = (id: number, day: number, commitOid = `sha-${id}`) => ({
    ...node(id, [['SUCCESS', `2026-02-${String(day).padStart(2, '0')}T07:00:00Z`]]),
    commitOid,
  })

  it('is none that somebody only told the API of; and with such alone it is not known that there was none', async () => {
    const [real, made] = [success(1, 1), success(2, 2)]
    expect(await collected([made, real], false, [2])).toMatchObject({ value: { id: 1 } })
    expect(await collected([made], false, [2])).toMatchObject({ reason: 'unsupported' })
  })

  it('is not seen where many were only told of, or whose they are is not told', async () => {
    const made = Array.from({ length: 11 }, (_, index) => success(index, index + 1))
    const all = made.map(({ databaseId }) => databaseId)
    expect(await collected(made, false, all)).toMatchObject({ reason: 'untrusted' })
    const untold = { [RUNS]: unavailable('forbidden', 'no', ['checks: read']) }
    const world = aWorld({ query: pageOf([success(1, 1)]), get: untold })
    expect(await previousDeployment.collect(world, given)).toMatchObject({ reason: 'forbidden' })
  })

  it('tells whether a job had deployed this very revision before', async () => {
    const { sha } = aWorld().runner
    const nodes = [success(3, 3), success(2, 2, sha), success(1, 1, sha)]
    expect(await collected(nodes)).toMatchObject({ value: { id: 3, sameRevision: 2 } })
    expect(await collected(nodes, false, [2])).toMatchObject({ value: { id: 3, sameRevision: 1 } })
    expect(await collected(nodes, false, [2, 1])).toMatchObject({ value: { id: 3, sameRevision: null } })
    expect(await collected(nodes.slice(1))).toMatchObject({ value: { id: 2, sameRevision: 2 } })
  })

  it('is not seen where not all statuses of a deployment were read and none of them is a success', async () => {
    expect(await collected([node(1, [['FAILURE', '2026-03-01T09:00:00Z']], 1)])).toMatchObject({
      reason: 'unsupported',
    })
  })

  it('is not seen, rather than absent, where the list does not end', async () => {
    const failed = node(1, [['FAILURE', '2026-03-01T09:00:00Z']])
    expect(await collected([failed], true)).toMatchObject({ status: 'unavailable', reason: 'unsupported' })
  })

  it('is looked for under every spelling of the environment that was seen, which else would look like another', async () => {
    const lookedFor = async (rules: typeof environmentProtection) => {
      const asked: unknown[] = []
      const world = aWorld()
      const query: typeof world.github.query = async (_, { environments }) => {
        asked.push(environments)
        return unavailable('timeout', 'no')
      }
      const seen = { ...given, environmentProtection: rules }
      await previousDeployment.collect({ ...world, github: { ...world.github, query } }, seen)
      return asked
    }
    const spelled = someFacts({ 'environment-protection': { ...VALUES['environment-protection'], name: 'Production' } })
    expect(await lookedFor(spelled['environment-protection'])).toEqual([['production', 'Production']])
    expect(await lookedFor(unseen('environment-protection'))).toEqual([['production']])
  })

  it('needs the environment, the job and its check run, which names its own deployment', async () => {
    const world = aWorld({ query: pageOf([]) })
    const without = (changed: Partial<typeof given>) => previousDeployment.collect(world, { ...given, ...changed })
    expect(await without({ environment: none('environment') })).toMatchObject({ status: 'absent' })
    for (const unknown of [
      { environment: unseen('environment') },
      { checkRun: unseen('check-run') },
      { checkRun: none('check-run') },
      { job: unseen('job') },
    ])
      expect(await without(unknown)).toMatchObject({ reason: 'needs-another-fact' })
  })
})
