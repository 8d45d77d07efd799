import type { Ties } from '../../conclude/ties.ts'
import type { Declared } from './declared.ts'

/** What is declared of one deployment, weighed. */
export interface Weighed {
  /** The first declaration that counts. */
  readonly answer: Declared | null
  /** What is declared and does not count, and why. */
  readonly notCounted: readonly { readonly declared: Declared; readonly why: string }[]
}

/** Weighs declarations about a deployment with these ties, whose record was sealed on that day. Days are in UTC. */
export function weigh(declarations: readonly Declared[], ties: Ties, sealed: string, asOf: string): Weighed {
  const weighed = declarations.map((declared) => ({ declared, why: whyNot(declared, ties, sealed, asOf) }))
  return {
    answer: weighed.find(({ why }) => why === undefined)?.declared ?? null,
    notCounted: firstOfEach(weighed.flatMap(({ declared, why }) => (why === undefined ? [] : [{ declared, why }]))),
  }
}

/** The same entry stands in the policy of every later record. */
const firstOfEach = (all: Weighed['notCounted']): Weighed['notCounted'] =>
  [...Map.groupBy(all, ({ declared, why }) => JSON.stringify([declared.followUp, why])).values()].flatMap(
    ([one]) => one ?? [],
  )

const TIED: Readonly<Record<NonNullable<ReturnType<Ties['of']>>, string>> = {
  'started-the-run': 'the reviewer started the run',
  'had-a-part-in-the-change': 'the reviewer had a part in the change',
  'listed-as-machine-account': 'the reviewer is listed as a machine account',
  'known-agent-account': 'the reviewer is the account of a known agent or automation',
}

/** Why a declaration does not count; undefined: it does. */
function whyNot({ followUp, machines, from }: Declared, ties: Ties, sealed: string, asOf: string): string | undefined {
  const { reviewer, 'reviewed-on': day } = followUp
  const tie = machines.includes(reviewer.id) ? 'listed-as-machine-account' : ties.of(reviewer.id)
  if (tie !== undefined) return TIED[tie]
  if (day < sealed) return `its day is before ${sealed}, on which the record was sealed`
  const read = from.kind === 'record' ? from.readAt.slice(0, 10) : asOf
  if (day > read) return `its day is after ${read}, on which the policy was read`
  return day > asOf ? `its day is after ${asOf}` : undefined
}
