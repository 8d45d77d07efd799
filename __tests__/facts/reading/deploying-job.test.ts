import { describe, expect, it } from 'vitest'
import { succeededJobOf } from '../../../src/facts/reading/deploying-job.ts'
import { observed, type Seen, unavailable } from '../../../src/model/fact.ts'
import { aWorld } from '../../fakes/a-world.ts'

const run = (id: number | null, conclusion: string | null, job = 1) => ({
  id: job,
  ...(id !== null && { deployment: { id } }),
  conclusion,
})
const ROUTE = 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs'
const told = (answer: Seen<unknown>) => succeededJobOf(aWorld({ get: { [ROUTE]: answer } }), { id: 7, sha: 'a' })
const among = (total: number, ...check_runs: readonly unknown[]) => told(observed({ total_count: total, check_runs }))

describe('the job that made a deployment and succeeded', () => {
  it('is that whose check run leads to it', async () => {
    expect(await among(2, run(null, 'success'), run(7, 'success', 2))).toMatchObject({ value: 2 })
    expect(await among(2, run(7, 'failure'), run(7, 'success', 2))).toMatchObject({ value: 2 })
  })

  it('is none where that job did not succeed, or none leads there', async () => {
    for (const other of [run(7, 'failure'), run(7, null), run(8, 'success'), run(null, 'success')])
      expect(await among(1, other)).toMatchObject({ value: null })
    expect(await among(0)).toMatchObject({ value: null })
  })

  it('is not told where not all were read', async () => {
    expect(await among(2, run(8, 'success'))).toMatchObject({ status: 'unavailable', reason: 'unsupported' })
    expect(await among(2, run(7, 'success'))).toMatchObject({ value: 1 })
    expect(await told(unavailable('forbidden', 'no', ['checks: read']))).toMatchObject({ reason: 'forbidden' })
  })
})
