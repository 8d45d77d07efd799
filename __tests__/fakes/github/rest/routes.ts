import type { Route } from '../route.ts'
import { artifactRoutes } from './artifacts.ts'
import { attestationRoutes } from './attestations.ts'
import { branchRoutes } from './branches.ts'
import { codeOwnerRoutes } from './code-owners.ts'
import { commitRoutes } from './commits.ts'
import { contentRoutes } from './contents.ts'
import { deploymentRoutes } from './deployments.ts'
import { environmentRoutes } from './environments.ts'
import { gitRoutes } from './git.ts'
import { issueRoutes } from './issues.ts'
import { jobRoutes } from './jobs.ts'
import { pullRoutes } from './pulls.ts'
import { releaseRoutes } from './releases.ts'
import { repositoryRoutes } from './repository.ts'
import { ruleSuiteRoutes } from './rule-suites.ts'
import { ruleRoutes } from './rules.ts'
import { runRoutes } from './runs.ts'
import { settingsRoutes } from './settings.ts'

/** Every REST route of the loopback GitHub. */
export const routes: readonly Route[] = [
  ...repositoryRoutes,
  ...runRoutes,
  ...jobRoutes,
  ...environmentRoutes,
  ...deploymentRoutes,
  ...contentRoutes,
  ...codeOwnerRoutes,
  ...commitRoutes,
  ...gitRoutes,
  ...pullRoutes,
  ...ruleRoutes,
  ...ruleSuiteRoutes,
  ...issueRoutes,
  ...releaseRoutes,
  ...branchRoutes,
  ...settingsRoutes,
  ...artifactRoutes,
  ...attestationRoutes,
]
