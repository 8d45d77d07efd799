import { describe, expect, it } from 'vitest'
import { isOfSucceededJob } from '../../../src/facts/reading/deploying-job.ts'
import { observed, type Seen, unavailable } from '../../../src/model/fact.ts'
import { aWorld } from '../../fakes/a-world.ts'

const run = (id: number | null, conclusion: string | null) => ({
  ...(id !== null && { deployment: { id } }),
  conclusion,
})
const ROUTE = 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs'
const told = (answer: Seen<unknown>) => isOfSucceededJob(aWorld({ get: { [ROUTE]: answer } }), { id: 7, sha: 'a' })
const among = (total: number, ...check_runs: readonly unknown[]) => told(observed({ total_count: total, check_runs }))

describe('a deployment is that of a job that succeeded', () => {
  it('where the check run of one leads to it', async () => {
    expect(await among(2, run(null, 'success'), run(7, 'success'))).toMatchObject({ value: true })
    expect(await among(2, run(7, 'failure'), run(7, 'success'))).toMatchObject({ value: true })
  })

  it('not where that job did not succeed, or none leads there', async () => {
    for (const other of [run(7, 'failure'), run(7, null), run(8, 'success'), run(null, 'success')])
      expect(await among(1, other)).toMatchObject({ value: false })
    expect(await among(0)).toMatchObject({ value: false })
  })

  it('or that is not told, where not all were read', async () => {
    expect(await among(2, run(8, 'success'))).toMatchObject({ status: 'unavailable', reason: 'unsupported' })
    expect(await among(2, run(7, 'success'))).toMatchObject({ value: true })
    expect(await told(unavailable('forbidden', 'no', ['checks: read']))).toMatchObject({ reason: 'forbidden' })
  })
})
