import type { Account } from '../../model/account.ts'
import { hitsOfAccount } from '../attribution/account.ts'
import { type Agent, mention, told } from '../define.ts'
import { bare } from '../signals/address.ts'

/** GitHub allows 65,536 characters; of more, only the beginning is read. */
const LONGEST = 70_000

const MENTION = /(?<![\w@./-])@([a-z\d][a-z\d-]{0,38})/giu

/** A line that asks for a review with no other words than these. */
const ASKS_FOR_REVIEW =
  /^\s*@[\w-]{1,40}(?:\[bot\])?[ ,:]{1,4}(?:please )?review(?: (?:this|it|again|please|the|my|pr|pull|request|changes|code|diff|now)){0,9}[.!]?\s*$/iu

/**
 * Ids of the agents that a text calls by a name they answer to: quoted or not, for whoever quotes it calls again. The text
 * can be edited later, so that none is called shows only what stands there now.
 */
export function calledIn(text: string, known: readonly Agent[]): readonly string[] {
  const said = text.slice(0, LONGEST)
  if (asksOnlyForReviews(said)) return []
  const names = [...said.matchAll(MENTION)].map(([, name = '']) => name.toLowerCase())
  const called = new Set(names)
  return known.filter((agent) => namesOf(agent).some((name) => called.has(name))).map(({ id }) => id)
}

/** What stands in other lines, an agent takes for its task as well. */
const asksOnlyForReviews = (text: string): boolean =>
  text.split(/\r?\n/).every((line) => line.trim() === '' || ASKS_FOR_REVIEW.test(line))

/** Ids of the agents that act through an account. */
export const actingThrough = (account: Account, known: readonly Agent[]): readonly string[] => [
  ...new Set(hitsOfAccount(account, 'author', 'platform', known).map(({ agent }) => agent.id)),
]

/** The same agents, answering also to the logins that their accounts were seen to have: of some the policy tells nothing but the id. */
export const byLoginToo = (known: readonly Agent[], accounts: readonly Account[]): readonly Agent[] =>
  known.map((agent) => {
    const own = accounts.filter(({ id }) =>
      agent.signals.some((signal) => signal.on === 'account-id' && signal.id === id),
    )
    const logins = [...new Set(own.map(({ login }) => bare(login)))]
    return { ...agent, signals: [...agent.signals, ...told('GitHub', null, logins.map(mention))] }
  })

/** Whether all is known that an agent answers to by its accounts. */
export const areNamesKnown = ({ signals }: Agent, accounts: readonly Account[]): boolean =>
  signals.every((signal) => signal.on !== 'account-id' || accounts.some(({ id }) => id === signal.id))

/** What an agent answers to: the logins of its accounts, and what it says besides. */
const namesOf = ({ signals }: Agent): readonly string[] =>
  signals.flatMap((signal) => {
    if (signal.on === 'mention') return [signal.name]
    if (signal.on !== 'account') return []
    return [signal.login, signal.alias ?? signal.login].map((login) => bare(login).toLowerCase())
  })
