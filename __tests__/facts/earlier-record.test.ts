import { describe, expect, it } from 'vitest'
import { collect } from '../../src/facts/collect.ts'
import { earlierRecord } from '../../src/facts/earlier-record.ts'
import { observed, type Seen, unavailable } from '../../src/model/fact.ts'
import { artifactName } from '../../src/record/artifact-name.ts'
import { aWorld } from '../fakes/a-world.ts'
import { factsOf, inWorld } from '../fakes/loopback-world.ts'
import { none, someFacts, unseen, VALUES } from '../fakes/some-facts.ts'
import type { Moment } from '../fakes/world/description.ts'

const JOB = 'GET /repos/{owner}/{repo}/actions/jobs/{job_id}'
const ARTIFACTS = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts'
const place = {
  ...{ environment: 'production', runId: 4710, runAttempt: 2, jobKey: 'deploy', checkRunId: 499 },
  matrixIndex: undefined,
}
const artifact = (name: string, id = 3901) => ({
  ...{ id, name, size_in_bytes: 9, digest: 'sha256:ab', expired: false },
  ...{ created_at: '2026-03-01T09:26:00Z', expires_at: '2026-05-30T09:26:00Z' },
})
const listing = (names: readonly string[], total = names.length) =>
  observed({ total_count: total, artifacts: names.map((name) => artifact(name)) })
const redeployed = someFacts({ 'previous-deployment': { ...VALUES['previous-deployment'], sha: VALUES.run.sha } })

const seen = (artifacts: Seen<unknown>, previous = redeployed['previous-deployment'], job?: Seen<unknown>) => {
  const get = { [JOB]: job ?? observed({ run_id: 4710, run_attempt: 2 }), [ARTIFACTS]: artifacts }
  return earlierRecord.collect(aWorld({ get }), { previousDeployment: previous })
}
const namesOf = async (...names: readonly string[]) => {
  const fact = await seen(listing(names))
  return fact.status === 'observed' ? fact.value.artifacts.map(({ name }) => name) : undefined
}

describe('earlier-record', () => {
  it('is every artifact of the earlier run that is named as the record of the earlier job', async () => {
    const name = artifactName(place)
    expect(await seen(listing(['shop.tgz', name]))).toEqual(
      observed({
        ...{ run: 4710, attempt: 2, job: 499, complete: true },
        artifacts: [
          {
            ...{ id: 3901, name, digest: 'sha256:ab', expired: false },
            ...{ createdAt: '2026-03-01T09:26:00Z', expiresAt: '2026-05-30T09:26:00Z' },
          },
        ],
      }),
    )
  })

  it('takes whatever names the step gives its records, and those of no other job, attempt or run', async () => {
    const odd = artifactName({ ...place, environment: 'eu/production *', jobKey: 'ship.it' })
    expect(await namesOf(odd)).toEqual([odd])
    expect(await namesOf(artifactName({ ...place, environment: undefined }))).toHaveLength(1)
    for (const other of [{ checkRunId: 49 }, { checkRunId: undefined }, { runAttempt: 1 }, { runId: 710 }])
      expect(await namesOf(artifactName({ ...place, ...other }))).toEqual([])
    expect(await namesOf(`x${artifactName(place)}`, `${artifactName(place)}9`, `${artifactName(place)}\n`)).toEqual([])
  })

  it('is looked for only where this very revision is what was deployed last', async () => {
    const asked: string[] = []
    const world = aWorld()
    const get: typeof world.github.get = async (route) => {
      asked.push(route)
      return unavailable('timeout', 'no')
    }
    const look = (previousDeployment: Parameters<typeof earlierRecord.collect>[1]['previousDeployment']) =>
      earlierRecord.collect({ ...world, github: { ...world.github, get } }, { previousDeployment })
    expect(await look(someFacts()['previous-deployment'])).toMatchObject({ status: 'absent' })
    expect(await look(none('previous-deployment'))).toMatchObject({ status: 'absent' })
    expect(await look(unseen('previous-deployment'))).toMatchObject({ reason: 'needs-another-fact' })
    expect(asked).toEqual([])
  })

  it('is not seen where GitHub refuses, and says so where the list was cut', async () => {
    const refused = unavailable('forbidden', '403', ['actions: read'])
    expect(await seen(refused)).toMatchObject({ reason: 'forbidden', needs: ['actions: read'] })
    expect(await seen(listing([]), redeployed['previous-deployment'], refused)).toMatchObject({ reason: 'forbidden' })
    expect(await seen(listing([], 1))).toMatchObject({ value: { complete: false, artifacts: [] } })
  })

  it('is found in a GitHub, with the digest and the end that GitHub tells', async () => {
    const history: readonly Moment[] = [{ commit: { name: 'one' } }, { run: { commit: 'one', conclusion: 'success' } }]
    const fact = await inWorld({ history }, async ({ shown, world }) => {
      const [run] = shown.runs
      const [job] = run?.attempts[0]?.jobs ?? []
      if (run === undefined || job === undefined) throw new Error('nothing ran')
      const name = artifactName({ ...place, runId: run.id, runAttempt: 1, checkRunId: job.id })
      const times = { createdAt: shown.clock.now, expiresAt: new Date(shown.clock.now.getTime() + 1000) }
      shown.artifacts.add({
        ...{ id: 77, name, size: 1, digest: 'sha256:ab', runId: run.id, content: Buffer.from('x') },
        ...times,
      })
      const { 'earlier-record': record } = await collect(world)
      expect(record).toMatchObject({ value: { run: run.id, attempt: 1, job: job.id } })
      return record
    })
    expect(fact).toMatchObject({ value: { complete: true, artifacts: [{ id: 77, digest: 'sha256:ab' }] } })
    expect((await factsOf({ history: [{ commit: {} }] }))['earlier-record'].status).toBe('absent')
  })
})
