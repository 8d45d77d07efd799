import { isDeepStrictEqual } from 'node:util'
import type { Performance } from './perform.ts'
import type { Ending } from './story.ts'

/** How a story ended. */
export function endingOf({ record, deployed, main, post, artifact }: Performance): Ending {
  const { decision, blockedBy } = record.conclusions.verdict
  return {
    decision,
    blockedBy: blockedBy.map(({ claim }) => claim),
    deployed,
    step: [main, post].some(({ outcome }) => outcome === 'failure') ? 'failure' : 'success',
    delivered: artifact !== undefined,
  }
}

/** Where a story ended otherwise than it says; empty when all is as told. */
export function departures(ended: Ending, expected: Ending): readonly string[] {
  const told = new Map<string, unknown>(Object.entries(expected))
  return Object.entries(ended)
    .filter(([name, found]) => !isDeepStrictEqual(found, told.get(name)))
    .map(([name, found]) => `${name} is ${JSON.stringify(found)}, not ${JSON.stringify(told.get(name))}`)
}
