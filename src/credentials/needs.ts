import type { Used } from '../facts/reading/workflow/declarations.ts'
import type { Level } from '../model/token-scopes.ts'
import { type Inputs, knownAction } from './known-actions.ts'

/** A scope that a step needs of the job's token. */
export interface Need {
  readonly scope: string
  readonly level: Level
  /** False: an input decides it of which it is not known what it holds. */
  readonly certain: boolean
}

/** What a step needs by the inputs that it gives its action; undefined: what that action needs is not known. */
export function needsOf({ uses, inputs }: Pick<Used, 'uses' | 'inputs'>): readonly Need[] | undefined {
  const known = knownAction(uses)
  if (known === undefined) return undefined
  return Object.entries(known.needs).flatMap(([scope, level]) => {
    const answers = held(known.only[scope] ?? {}, inputs)
    return answers.includes('no') ? [] : [{ scope, level, certain: !answers.includes('perhaps') }]
  })
}

/** What an expression comes to, which may be nothing, is known only when the job runs. */
const held = (wanted: Inputs, inputs: Used['inputs']): readonly ('yes' | 'no' | 'perhaps')[] =>
  Object.entries(wanted).map(([name, allowed]) => {
    const value = inputs[name] ?? 'absent'
    if (allowed.includes(value)) return 'yes'
    return value === 'other' ? 'perhaps' : 'no'
  })
