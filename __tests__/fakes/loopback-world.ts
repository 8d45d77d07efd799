import { collect } from '../../src/facts/collect.ts'
import type { Facts } from '../../src/facts/index.ts'
import { observed } from '../../src/model/fact.ts'
import type { World } from '../../src/model/world.ts'
import { connect } from '../../src/runner/github.ts'
import { PATIENCE } from '../../src/runner/patience.ts'
import { openTrustedRoots } from '../../src/signers/trusted-roots.ts'
import { aWorld, type WorldChanges } from './a-world.ts'
import type { GitHub } from './github/server.ts'
import { type Services, startServicesFor } from './services.ts'
import type { WorldDescription } from './world/description.ts'
import { describeWorld, type World as ShownWorld } from './world.ts'

/** A described world, the loopback GitHub that shows it, and what its job's facts look at, through the real adapter. */
export interface Opened {
  readonly shown: ShownWorld
  readonly services: Services
  readonly github: GitHub
  readonly world: World
}

/** Opens a described world for as long as it is used. Troubles are not waited out there. */
export async function inWorld<T>(
  described: WorldDescription,
  use: (opened: Opened) => Promise<T>,
  changes: WorldChanges = {},
): Promise<T> {
  const shown = describeWorld(described)
  const services = await startServicesFor(shown)
  try {
    const { job } = shown
    const { repository, token } = job
    const connectWith = async (given: string) =>
      (await connect({ apiUrl: services.apiUrl, token: given, repository }, { ...PATIENCE, pausesMs: [] })).github
    const github = await connectWith(token)
    const second = changes.options?.administrationToken
    const administration = second && (await connectWith(second.reveal()))
    const claims = {
      repository: job.repository,
      run_id: String(job.runId),
      run_attempt: String(job.runAttempt),
      ...(job.environment !== undefined && { environment: job.environment }),
    }
    const made = aWorld({
      runner: job,
      job: { checkRunId: job.checkRunId },
      event: async () => job.event,
      identity: { claims: async () => observed(claims), issuer: services.identity.issuer },
      trustedRoots: await openTrustedRoots('trusted_root.json', async () =>
        JSON.stringify(services.sigstore.trustedRoot),
      ),
      ...changes,
    })
    return await use({ shown, services, github: services.github, world: { ...made, github, administration } })
  } finally {
    await services.close()
  }
}

/** Collects every fact of a described world's job. */
export const factsOf = (described: WorldDescription = {}, changes: WorldChanges = {}): Promise<Facts> =>
  inWorld(described, ({ world }) => collect(world), changes)
