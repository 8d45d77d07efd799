import { isAgentOrAutomationAccount } from '../agents/attribution/account.ts'
import type { Facts } from '../facts/index.ts'
import { known } from '../model/fact.ts'
import { peopleBehind } from '../review/claim.ts'
import { startersOf, type Tie, tieOf } from '../review/ties.ts'
import { groundsOf } from './grounds.ts'

/** What ties accounts to a deployment. */
export interface Ties {
  /** What ties an account to it, by its id; undefined: nothing that was seen. */
  readonly of: (id: number) => Tie | 'known-agent-account' | undefined
  /** False: more people may be tied to it than were seen. */
  readonly complete: boolean
}

/** Who could not review a deployment independently, as the claim about its approval judges it. */
export function tiesOf(facts: Facts): Ties {
  const { judging, knownAgents } = groundsOf(facts)
  const run = known(facts['workflow-run'])
  const starters = startersOf(run ?? UNSEEN, known(facts.event)?.sender ?? null)
  const people = peopleBehind(judging.range)
  const involved = { starters, people, machineAccounts: judging.machineAccounts }
  const isAgent = (id: number) => isAgentOrAutomationAccount({ id, login: '', type: 'User' }, knownAgents)
  return {
    of: (id) => (isAgent(id) ? 'known-agent-account' : tieOf(id, involved)),
    complete: people?.complete === true && !starters.includes(null) && facts.event.status === 'observed',
  }
}

const UNSEEN = { actor: null, triggeringActor: null }
