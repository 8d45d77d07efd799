import { matchesGlob } from 'node:path'
import type { Policy } from './schema.ts'

/** The rule of a policy that applies to an environment, with the pattern that matched. */
export interface MatchedRule {
  readonly pattern: string
  readonly require: readonly string[]
}

/**
 * An exact name goes before a glob, an earlier glob before a later one; no match is undefined. Case does not count,
 * as on GitHub. A job in no environment is matched by `*` alone.
 */
export function ruleFor(policy: Policy, environment: string | undefined): MatchedRule | undefined {
  const name = environment?.toLowerCase() ?? ''
  const patterns = Object.keys(policy.environments)
  const pattern =
    patterns.find((candidate) => candidate.toLowerCase() === name) ??
    patterns.find((candidate) => candidate === '*' || matchesGlob(name, candidate.toLowerCase()))
  const rule = pattern === undefined ? undefined : policy.environments[pattern]
  return pattern === undefined || rule === undefined ? undefined : { pattern, require: rule.require }
}
