import type { Case } from './case.ts'
import type { Deploying } from './deploying.ts'
import { unnamedIn } from './of-lists.ts'

/** One job that deploys, or may, and how it is recorded. */
export interface CoveredJob {
  readonly workflow: string
  readonly job: string
  /** As written; null: none. */
  readonly environment: string | null
  readonly how: Deploying['how']
  /** `in-part`: the step is there, and not where it should be. Null: what it calls tells. */
  readonly recorded: 'yes' | 'in-part' | 'no' | null
}

/** What was looked at, and what of it deploys without a record. */
export interface Coverage {
  /** Whether every workflow file and every environment was read. */
  readonly complete: boolean
  /** Workflow files that were read; null: none could be listed. */
  readonly workflows: readonly string[] | null
  /** Those that could not be. */
  readonly unread: readonly string[]
  readonly jobs: readonly CoveredJob[]
  /** Null: they could not be listed. */
  readonly environments: readonly string[] | null
  /** Environments that no job names outright. */
  readonly unnamed: readonly string[]
}

/** Tells what is covered by the evidence, and what is not. */
export function coverageOf(given: Case): Coverage {
  const { workflows, environments } = given.settings
  const files = workflows.status === 'observed' ? workflows.value.items : []
  const listed = environments.status === 'observed' ? environments.value : undefined
  const pathsOf = (isRead: boolean) =>
    files.filter(({ map }) => (map.status === 'observed') === isRead).map(({ path }) => path)
  const unread = pathsOf(false)
  const allListed = workflows.status === 'observed' && workflows.value.complete && listed?.complete === true
  return {
    complete: allListed && unread.length === 0,
    workflows: workflows.status === 'observed' ? pathsOf(true) : null,
    unread,
    jobs: given.jobs.map(covered),
    environments: listed?.items.map(({ name }) => name) ?? null,
    unnamed: unnamedIn(given),
  }
}

function covered({ path, job, how }: Deploying): CoveredJob {
  const { key, environment, evidence } = job
  return { workflow: path, job: key, environment, how, recorded: evidence && recordedAs(evidence.wrong) }
}

function recordedAs(wrong: string | null): CoveredJob['recorded'] {
  if (wrong === null) return 'yes'
  return wrong === 'missing' ? 'no' : 'in-part'
}
