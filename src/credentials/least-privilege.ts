import type { TokenScope } from '../model/credential.ts'
import { needsOf } from './needs.ts'

/** What the steps of a job do, as far as it bears on what they need of its token. */
export interface StepsSeen {
  /** What they use, and the inputs that they give it. */
  readonly uses: readonly Parameters<typeof needsOf>[0][]
  /** Whether steps run commands, or anything else in the job was not understood: what these need is not known. */
  readonly others: boolean
}

/** The scopes that can write, by whether a step is known to need that. */
export interface Writes {
  readonly needed: readonly string[]
  /** A step whose needs are not known, or rest on an expression, may need them. */
  readonly perhaps: readonly string[]
  readonly unneeded: readonly string[]
}

/** Sorts what the token may write by what the job's steps need. */
export function writesOf(scopes: readonly TokenScope[], { uses, others }: StepsSeen): Writes {
  const known = uses.map(needsOf)
  const allKnown = !others && known.every((needs) => needs !== undefined)
  const needs = known.flatMap((needs) => needs ?? []).filter(({ level }) => level === 'write')
  const isNeeded = (scope: string) => needs.some((need) => need.scope === scope && need.certain)
  const mayBeNeeded = (scope: string) => !allKnown || needs.some((need) => need.scope === scope)
  const writable = scopes.filter(({ level }) => level === 'write').map(({ scope }) => scope)
  const rest = writable.filter((scope) => !isNeeded(scope))
  return {
    needed: writable.filter(isNeeded),
    perhaps: rest.filter(mayBeNeeded),
    unneeded: rest.filter((scope) => !mayBeNeeded(scope)),
  }
}
