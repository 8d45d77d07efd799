import { patternFor } from '../model/environment-pattern.ts'
import type { Person } from '../model/exception.ts'
import type { Policy } from './schema.ts'

/** Whom a policy names as the owners of a workflow, by its path. */
export const ownersOfWorkflow = ({ owners = {} }: Policy, path: string): readonly Person[] =>
  (Object.hasOwn(owners, path) && owners[path]) || []

/** Whom a policy names as the owners of an environment; undefined: the job is in none. */
export function ownersOfEnvironment({ owners = {} }: Policy, environment: string | undefined): readonly Person[] {
  const pattern = patternFor(Object.keys(owners), environment)
  return (pattern !== undefined && owners[pattern]) || []
}
