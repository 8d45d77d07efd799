import { describe, expect, it } from 'vitest'
import { job } from '../../src/facts/job.ts'
import { observed, unavailable } from '../../src/model/fact.ts'
import { aWorld, type WorldChanges } from '../fakes/a-world.ts'

const ROUTE = 'GET /repos/{owner}/{repo}/actions/jobs/{job_id}'
const answer = {
  id: 501,
  run_id: 4711,
  run_attempt: 1,
  status: 'in_progress',
  name: 'deploy',
  head_sha: '5ac3f1d',
  started_at: '2026-03-02T09:20:00Z',
  labels: ['ubuntu-latest'],
  runner_group_name: null,
  steps: [{ number: 1, name: 'Set up job', status: 'completed', conclusion: 'success', started_at: null }],
}
const collected = (data: unknown, changes: WorldChanges = {}) =>
  job.collect(aWorld({ get: { [ROUTE]: observed(data) }, ...changes }), {})

describe('job', () => {
  it('is the job that the check run id names', async () => {
    expect(await collected(answer)).toMatchObject({
      status: 'observed',
      value: { id: 501, steps: [{ number: 1, name: 'Set up job', status: 'completed', conclusion: 'success' }] },
    })
  })

  it.each([
    ['of another run', { ...answer, run_id: 4712 }],
    ['of another attempt', { ...answer, run_attempt: 2 }],
    ['that has ended', { ...answer, status: 'completed' }],
  ])('is not believed to be a job %s', async (_, data) => {
    expect(await collected(data)).toMatchObject({ status: 'unavailable', reason: 'untrusted' })
  })

  it('counts as of the first attempt where GitHub tells none', async () => {
    const { run_attempt: _, ...untold } = answer
    expect(await collected(untold)).toMatchObject({ status: 'observed' })
    expect(await collected(untold, { runner: { runAttempt: 2 } })).toMatchObject({ reason: 'untrusted' })
  })

  it('has no steps where GitHub lists none', async () => {
    expect(await collected({ ...answer, steps: undefined })).toMatchObject({ value: { steps: [] } })
  })

  it('is not guessed where the runner does not tell the id', async () => {
    expect(await collected(answer, { job: { checkRunId: undefined } })).toMatchObject({ reason: 'unsupported' })
  })

  it('hands on why it could not be seen', async () => {
    const refusal = unavailable('forbidden', '403', ['actions: read'])
    expect(await job.collect(aWorld({ get: { [ROUTE]: refusal } }), {})).toEqual(refusal)
  })
})
