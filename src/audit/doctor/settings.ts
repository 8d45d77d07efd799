import type { branchRules } from '../../facts/branch-rules.ts'
import type { environmentProtection } from '../../facts/environment-protection.ts'
import type { RepositoryFile } from '../../facts/reading/repository-file.ts'
import type { repository } from '../../facts/repository.ts'
import type { Seen } from '../../model/fact.ts'
import type { Static } from '../../model/schema.ts'
import type { WorkflowMap } from '../map/workflow.ts'

/** A list, and whether it was read to its end. */
export interface Listed<T> {
  readonly items: readonly T[]
  readonly complete: boolean
}

/** A workflow file of the default branch, and what it lets its jobs reach. */
export interface SeenWorkflow {
  readonly path: string
  readonly map: Seen<WorkflowMap>
}

export type EnvironmentRules = Static<typeof environmentProtection.schema>

/** For how many days artifacts and logs are kept. */
export interface Retention {
  readonly days: number
  /** The most that owner and plan allow; null: not told. */
  readonly most: number | null
}

/** What was seen of a repository's settings, each for itself: one that was refused hides no other. */
export interface Settings {
  readonly repository: Static<typeof repository.schema>
  readonly workflows: Seen<Listed<SeenWorkflow>>
  readonly environments: Seen<Listed<EnvironmentRules>>
  /** Null: there is no such file. */
  readonly policy: Seen<RepositoryFile | null>
  readonly codeOwners: Seen<{ readonly path: string; readonly text: string } | null>
  readonly branch: Seen<Static<typeof branchRules.schema>>
  readonly retention: Seen<Retention>
  /** What a token may do where no `permissions:` block says. */
  readonly tokenDefault: Seen<'read' | 'write'>
  /** How many runs were started, by the login of people who review an environment that no team reviews. */
  readonly started: ReadonlyMap<string, Seen<number>>
}
