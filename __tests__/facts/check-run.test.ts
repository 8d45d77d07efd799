import { describe, expect, it } from 'vitest'
import { checkRun, namedCheckRun } from '../../src/facts/check-run.ts'
import type { job } from '../../src/facts/job.ts'
import { type Fact, observed } from '../../src/model/fact.ts'
import type { Static } from '../../src/model/schema.ts'
import { aWorld } from '../fakes/a-world.ts'
import { none, someFacts, unseen } from '../fakes/some-facts.ts'

const ROUTE = 'GET /repos/{owner}/{repo}/check-runs/{check_run_id}'
const deployment = { id: 601, node_id: 'DE_601', environment: 'production' }
const answer = { id: 501, name: 'deploy', head_sha: '5ac3f1d', deployment }
const { job: confirmed } = someFacts()

async function collected(data: unknown, { checkRunId = 501, job = confirmed }: Partial<Named> = {}) {
  const world = aWorld({ get: { [ROUTE]: observed(data) }, job: { checkRunId } })
  return checkRun.collect(world, { job, namedCheckRun: await namedCheckRun.read(world, {}) })
}

/** What an input named, and the job as it was seen. */
interface Named {
  readonly checkRunId: number
  readonly job: Fact<Static<typeof job.schema>>
}

describe('check-run', () => {
  it('leads to the deployment', async () => {
    expect(await collected(answer)).toEqual({
      status: 'observed',
      value: {
        id: 501,
        name: 'deploy',
        headSha: '5ac3f1d',
        deployment: { id: 601, nodeId: 'DE_601', environment: 'production', production: null },
      },
    })
  })

  it.each([[null], [undefined]])('has none where GitHub shows %s', async (shown) => {
    expect(await collected({ ...answer, deployment: shown })).toMatchObject({ value: { deployment: null } })
  })

  it('is asked for at once by the id that an input names, and believed only as that of a job that was confirmed', async () => {
    const asked: unknown[] = []
    const get = {
      [ROUTE]: (parameters: object) => {
        asked.push(parameters)
        return observed({ ...answer, id: 999 })
      },
    }
    await namedCheckRun.read(aWorld({ get, job: { checkRunId: 999 } }), {})
    expect(asked).toEqual([{ check_run_id: 999 }])
    expect(await collected({ ...answer, id: 999 }, { checkRunId: 999 })).toMatchObject({ reason: 'untrusted' })
    for (const missing of [unseen('job'), none('job')])
      expect(await collected(answer, { job: missing })).toMatchObject({ reason: 'needs-another-fact' })
  })

  it('is not asked for where the runner names none', async () => {
    const world = aWorld({ job: { checkRunId: undefined } })
    expect(await namedCheckRun.read(world, {})).toMatchObject({ reason: 'unsupported' })
  })
})
