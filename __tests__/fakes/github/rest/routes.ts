import type { Route } from '../route.ts'
import { artifactRoutes } from './artifacts.ts'
import { attestationRoutes } from './attestations.ts'
import { commitRoutes } from './commits.ts'
import { contentRoutes } from './contents.ts'
import { deploymentRoutes } from './deployments.ts'
import { environmentRoutes } from './environments.ts'
import { gitRoutes } from './git.ts'
import { jobRoutes } from './jobs.ts'
import { pullRoutes } from './pulls.ts'
import { repositoryRoutes } from './repository.ts'
import { ruleRoutes } from './rules.ts'
import { runRoutes } from './runs.ts'

/** Every REST route of the loopback GitHub. */
export const routes: readonly Route[] = [
  ...repositoryRoutes,
  ...runRoutes,
  ...jobRoutes,
  ...environmentRoutes,
  ...deploymentRoutes,
  ...contentRoutes,
  ...commitRoutes,
  ...gitRoutes,
  ...pullRoutes,
  ...ruleRoutes,
  ...artifactRoutes,
  ...attestationRoutes,
]
