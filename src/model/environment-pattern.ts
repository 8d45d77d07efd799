import { fits } from './pattern.ts'
import { foldCase } from './same-name.ts'

/**
 * The pattern that applies to an environment. An exact name goes before a pattern, an earlier pattern before a later one;
 * no match is undefined. Case does not count, as on GitHub. A job in no environment is matched by `*` alone.
 */
export const patternFor = (patterns: readonly string[], environment: string | undefined): string | undefined =>
  patterns.find((pattern) => environment !== undefined && foldCase(pattern) === foldCase(environment)) ??
  patterns.find((pattern) => appliesTo(pattern, environment))

/** Whether a pattern is for an environment. */
export const appliesTo = (pattern: string, environment: string | undefined): boolean =>
  pattern === '*' || (environment !== undefined && fits(foldCase(environment), foldCase(pattern)))
