import type { Account } from '../model/account.ts'
import type { OpinionReason } from '../model/conclusions.ts'
import type { Contributors } from './contributors.ts'

/** Who is bound to a deployment, so that their word on it is not independent. */
export interface Involved {
  readonly starters: readonly (Account | null)[]
  /** Everybody behind the change; undefined where that is not told. */
  readonly people: Contributors | undefined
  readonly machineAccounts: readonly number[]
}

/** What ties an account to a deployment. */
export type Tie = Extract<OpinionReason, 'listed-as-machine-account' | 'started-the-run' | 'had-a-part-in-the-change'>

/** What ties an account to a deployment, by its id; undefined: nothing that is known. */
export function tieOf(id: number, { starters, people, machineAccounts }: Involved): Tie | undefined {
  if (machineAccounts.includes(id)) return 'listed-as-machine-account'
  if (starters.some((starter) => starter?.id === id)) return 'started-the-run'
  return people?.parts.has(id) === true ? 'had-a-part-in-the-change' : undefined
}

interface Started {
  readonly actor: Account | null
  readonly triggeringActor: Account | null
}

/** Everybody who started a run. A schedule has no sender; a push by a person can be run by a bot. */
export const startersOf = ({ actor, triggeringActor }: Started, sender: Account | null): Involved['starters'] => [
  actor,
  triggeringActor,
  ...(sender === null ? [] : [sender]),
]
