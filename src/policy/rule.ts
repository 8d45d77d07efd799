import { foldCase } from '../model/same-name.ts'
import type { Policy } from './schema.ts'

/** The rule of a policy that applies to an environment, with the pattern that matched. */
export interface MatchedRule {
  readonly pattern: string
  readonly require: readonly string[]
}

/**
 * An exact name goes before a pattern, an earlier pattern before a later one; no match is undefined. Case does not
 * count, as on GitHub. A job in no environment is matched by `*` alone.
 */
export function ruleFor(policy: Policy, environment: string | undefined): MatchedRule | undefined {
  const name = environment === undefined ? undefined : foldCase(environment)
  const patterns = Object.keys(policy.environments)
  const pattern =
    patterns.find((candidate) => foldCase(candidate) === name) ??
    patterns.find((candidate) => candidate === '*' || (name !== undefined && matches(name, foldCase(candidate))))
  const rule = pattern === undefined ? undefined : policy.environments[pattern]
  return pattern === undefined || rule === undefined
    ? undefined
    : { pattern: pattern.toWellFormed(), require: rule.require }
}

/** `*` stands for any text, slashes and dots too; all else for itself. The same on every platform, in linear time. */
function matches(name: string, pattern: string): boolean {
  const [start = '', ...rest] = pattern.split('*')
  const end = rest.pop()
  if (end === undefined) return name === pattern
  if (!name.startsWith(start)) return false
  let here = start.length
  for (const part of rest) {
    const found = name.indexOf(part, here)
    if (found < 0) return false
    here = found + part.length
  }
  return name.length - end.length >= here && name.endsWith(end)
}
