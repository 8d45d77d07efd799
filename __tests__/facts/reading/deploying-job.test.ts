import { describe, expect, it } from 'vitest'
import { succeededJobOf } from '../../../src/facts/reading/deploying-job.ts'
import { observed, type Seen, unavailable } from '../../../src/model/fact.ts'
import { aWorld } from '../../fakes/a-world.ts'

const run = (id: number | null, conclusion: string | null, job = 501) => ({
  id: job,
  ...(id !== null && { deployment: { id } }),
  conclusion,
})
const ROUTE = 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs'
const told = (answer: Seen<unknown>) => succeededJobOf(aWorld({ get: { [ROUTE]: answer } }), { id: 7, sha: 'a' })
const among = (total: number, ...check_runs: readonly unknown[]) => told(observed({ total_count: total, check_runs }))

describe('the job that succeeded and whose deployment it is', () => {
  it('is the one whose check run leads to it, in its last attempt', async () => {
    expect(await among(2, run(null, 'success'), run(7, 'success'))).toMatchObject({ value: 501 })
    expect(await among(2, run(7, 'failure', 500), run(7, 'success'))).toMatchObject({ value: 501 })
    expect(await among(2, run(7, 'success', 502), run(7, 'success'))).toMatchObject({ value: 502 })
  })

  it('is none where that job did not succeed, or none leads there', async () => {
    for (const other of [run(7, 'failure'), run(7, null), run(8, 'success'), run(null, 'success')])
      expect(await among(1, other)).toEqual({ status: 'absent' })
    expect(await among(0)).toEqual({ status: 'absent' })
  })

  it('is not told where not all were read', async () => {
    expect(await among(2, run(8, 'success'))).toMatchObject({ status: 'unavailable', reason: 'unsupported' })
    expect(await among(2, run(7, 'success'))).toMatchObject({ value: 501 })
    expect(await told(unavailable('forbidden', 'no', ['checks: read']))).toMatchObject({ reason: 'forbidden' })
  })
})
