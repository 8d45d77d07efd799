import { isPath } from '../map/job.ts'
import type { DrawnJob } from '../map/workflow.ts'
import type { SeenWorkflow } from './settings.ts'

/** A job that deploys, or of which that can't be ruled out. */
export interface Deploying {
  readonly path: string
  readonly job: DrawnJob
  /** `may-deploy`: it reaches secrets, and what they open is not told. `calls`: what its jobs do is in a file of another repository. */
  readonly how: 'deploys' | 'may-deploy' | 'calls'
}

/** The jobs of the workflows that were read that deploy, or may. A called workflow of the same repository is one of them itself. */
export const deployingIn = (workflows: readonly SeenWorkflow[]): readonly Deploying[] =>
  workflows.flatMap(({ path, map }) =>
    (map.status === 'observed' ? map.value.jobs : []).flatMap((job) => {
      const how = howOf(job)
      return how === undefined ? [] : [{ path, job, how }]
    }),
  )

function howOf(job: DrawnJob): Deploying['how'] | undefined {
  if (job.calls !== null) return job.calls.pin !== 'local' && isPath(job) ? 'calls' : undefined
  if (job.environment !== null || job.targets.length > 0) return 'deploys'
  if (job.credentials.some(({ kind }) => kind === 'oidc')) return 'deploys'
  return job.credentials.length > 0 ? 'may-deploy' : undefined
}

/** How it is named for people. */
export const nameOf = ({ path, job }: Pick<Deploying, 'path' | 'job'>): string => `${path} › ${job.key}`

/** The environment that it names outright. */
export const environmentOf = ({ job }: Deploying): string | undefined =>
  job.environment === null || job.environmentIsExpression ? undefined : job.environment
