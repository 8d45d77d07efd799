import { collect } from '../../src/facts/collect.ts'
import type { Facts } from '../../src/facts/index.ts'
import { observed } from '../../src/model/fact.ts'
import { connect } from '../../src/runner/github.ts'
import { aWorld, type WorldChanges } from './a-world.ts'
import { startServicesFor } from './services.ts'
import type { WorldDescription } from './world/description.ts'
import { describeWorld } from './world.ts'

/** Collects every fact of a described world's job, with the real adapter, from a loopback GitHub that shows the world. */
export async function factsOf(described: WorldDescription = {}, changes: WorldChanges = {}): Promise<Facts> {
  const shown = describeWorld(described)
  const services = await startServicesFor(shown)
  try {
    const { job } = shown
    const { repository, token } = job
    const { github } = await connect({ apiUrl: services.apiUrl, token, repository })
    const claims = {
      repository: job.repository,
      run_id: String(job.runId),
      run_attempt: String(job.runAttempt),
      ...(job.environment !== undefined && { environment: job.environment }),
    }
    const world = aWorld({
      runner: job,
      job: { checkRunId: job.checkRunId },
      event: async () => job.event,
      identity: { claims: async () => observed(claims) },
      ...changes,
    })
    return await collect({ ...world, github })
  } finally {
    await services.close()
  }
}
