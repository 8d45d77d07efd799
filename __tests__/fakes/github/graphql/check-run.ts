import { stamp } from '../../world/clock.ts'
import { nodeId } from '../../world/ids.ts'
import type { Run, RunJob } from '../../world/run.ts'
import { type Context, require, type Thing } from './context.ts'
import { deployment } from './deployment.ts'
import { repository } from './repository.ts'
import { checkSuite } from './workflow-run.ts'

/** A CheckRun of the schema: a job's. */
export function checkRun(context: Context, run: Run, job: RunJob): Thing {
  const { world } = context
  const path = `/${world.repository.fullName}/actions/runs/${run.id}/job/${job.id}`
  return {
    __typename: 'CheckRun',
    id: nodeId('CR', world.repository.id, job.id),
    databaseId: job.id,
    name: job.name,
    status: job.conclusion === null ? 'IN_PROGRESS' : 'COMPLETED',
    conclusion: job.conclusion?.toUpperCase() ?? null,
    startedAt: stamp(job.startedAt),
    completedAt: job.completedAt ? stamp(job.completedAt) : null,
    externalId: `${run.id}-${job.id}`,
    resourcePath: path,
    url: world.urls.server + path,
    permalink: world.urls.server + path,
    detailsUrl: world.urls.server + path,
    repository: () => repository(context),
    checkSuite: () => checkSuite(context, run),
    deployment: () => {
      require(context, 'deployments=read')
      const own = world.deployments.find((candidate) => candidate.job?.id === job.id)
      return own === undefined ? null : deployment(context, own)
    },
  }
}
