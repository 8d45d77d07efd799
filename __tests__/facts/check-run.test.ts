import { describe, expect, it } from 'vitest'
import { checkRun } from '../../src/facts/check-run.ts'
import { observed } from '../../src/model/fact.ts'
import { aWorld } from '../fakes/a-world.ts'
import { none, someFacts, unseen } from '../fakes/some-facts.ts'

const ROUTE = 'GET /repos/{owner}/{repo}/check-runs/{check_run_id}'
const deployment = { id: 601, node_id: 'DE_601', environment: 'production' }
const answer = { id: 501, name: 'deploy', head_sha: '5ac3f1d', deployment }
const { job } = someFacts()
const collected = (data: unknown) => checkRun.collect(aWorld({ get: { [ROUTE]: observed(data) } }), { job })

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

  it('is asked for by the id of a job that was confirmed, never by the input', async () => {
    const asked: unknown[] = []
    const get = {
      [ROUTE]: (parameters: object) => {
        asked.push(parameters)
        return observed(answer)
      },
    }
    await checkRun.collect(aWorld({ get, job: { checkRunId: 999 } }), { job })
    expect(asked).toEqual([{ check_run_id: 501 }])
    for (const missing of [unseen('job'), none('job')])
      expect(await checkRun.collect(aWorld({ get }), { job: missing })).toMatchObject({ reason: 'needs-another-fact' })
    expect(asked).toHaveLength(1)
  })
})
