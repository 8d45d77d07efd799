import type { TokenScope } from '../model/credential.ts'
import { knownAction } from './known-actions.ts'

/** What the steps of a job do, as far as it bears on what they need of its token. */
export interface StepsSeen {
  /** What they use, as written. */
  readonly uses: readonly string[]
  /** Whether steps run commands, or anything else in the job was not understood: what these need is not known. */
  readonly others: boolean
}

/** The scopes that can write, by whether a step is known to need that. */
export interface Writes {
  readonly needed: readonly string[]
  /** A step whose needs are not known may need them. */
  readonly perhaps: readonly string[]
  readonly unneeded: readonly string[]
}

/** Sorts what the token may write by what the job's steps need. */
export function writesOf(scopes: readonly TokenScope[], { uses, others }: StepsSeen): Writes {
  const known = uses.map(knownAction)
  const allKnown = !others && known.every((action) => action !== undefined)
  const isNeeded = (scope: string) => known.some((action) => action?.needs[scope] === 'write')
  const writable = scopes.filter(({ level }) => level === 'write').map(({ scope }) => scope)
  const rest = writable.filter((scope) => !isNeeded(scope))
  return {
    needed: writable.filter(isNeeded),
    perhaps: allKnown ? [] : rest,
    unneeded: allKnown ? rest : [],
  }
}
