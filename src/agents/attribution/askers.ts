import type { Asker, AttributedChange } from '../../model/attribution.ts'
import type { Agent } from '../define.ts'
import { areNamesKnown } from '../reading/call.ts'
import { accountsIn, askersBy, isPerson } from './askers-by-hit.ts'
import { isWriting, type Placed } from './hits.ts'
import type { Change } from './seen.ts'

type Asking = Pick<AttributedChange, 'onBehalfOf' | 'askersKnown'>

/**
 * For whom the agents that wrote a change worked, as far as it shows. Nobody may be found: then the owner is unknown.
 * It is known when there is somebody for each agent, and nobody who leads to no account.
 */
export function askersIn(change: Change, hits: readonly Placed[], known: readonly Agent[]): Asking {
  const byAgent = Map.groupBy(hits.filter(isWriting), ({ agent }) => agent)
  const asking = [...byAgent].map(([agent, own]) => askingOf(change, { agent, own, known }))
  const onBehalfOf = distinct(asking.flatMap((one) => one.onBehalfOf))
  return {
    onBehalfOf,
    askersKnown: onBehalfOf.every(({ account }) => account !== null) && asking.every((one) => one.askersKnown),
  }
}

interface Work {
  readonly agent: Agent
  readonly own: readonly Placed[]
  readonly known: readonly Agent[]
}

/**
 * Each commit of an agent has to tell who asked for it: the next may have been asked for by somebody else. A note can be
 * written by anyone at any time, and a body changed by whoever can push, so either can add somebody, but not be all that
 * tells for whom an agent worked that shows without it. A body that nobody edited would not be enough either: it names a
 * login, which whoever asked can give up after that, and another account take; and it says what the agent was told to write.
 */
function askingOf(change: Change, { agent, own, known }: Work): Asking {
  const shown = own.filter(({ signal }) => signal.on !== 'tool')
  const counting = shown.length > 0 ? shown : own
  const tells = (hits: readonly Placed[]): boolean =>
    hits.some((hit) => askersBy(change, hit, known).some(({ basis }) => basis !== 'pull-request-body'))
  const inCommits = counting.filter((hit) => hit.commit !== null && !isMadeByMerging(change, hit))
  const byCommit = Map.groupBy(inCommits, ({ commit }) => commit)
  const byPeople = onlyHelped(change, { agent, own, known })
  return {
    onBehalfOf: [
      ...own.flatMap((hit) => askersBy(change, hit, known)),
      ...(byPeople ? [] : callers(change, { agent, known })),
    ],
    askersKnown: tells(counting) && [...byCommit.values()].every(tells) && (byPeople || areCallsKnown(change, agent)),
  }
}

/**
 * An agent that only helped with what people committed was run by them; where a machine is the author, it may have been run for
 * whoever called.
 */
function onlyHelped(change: Change, { own, known }: Work): boolean {
  const byPerson = (hit: Placed) => askersBy(change, hit, known).some(({ basis }) => basis === 'commit-author')
  const inCommits = own.filter(({ commit }) => commit !== null)
  return inCommits.length > 0 && own.every(({ role }) => role === 'co-author') && inCommits.every(byPerson)
}

/**
 * Whoever opened the pull request, or is named in a commit, asked for all of it, unless somebody else called the agent there; so that
 * has to be read, and by which name.
 */
const areCallsKnown = (change: Change, agent: Agent): boolean =>
  change.pullRequest === null || (change.calls.complete && areNamesKnown(agent, accountsIn(change)))

/** Who called the agent to work on the pull request; each is named by the first time. */
function callers({ calls }: Change, { agent, known }: Pick<Work, 'agent' | 'known'>): readonly Asker[] {
  const askers = calls.items
    .filter(({ agents, by }) => agents.includes(agent.id) && (by === null || isPerson(by, known)))
    .map(
      ({ by, at, in: where }): Asker => ({
        agent: agent.id,
        login: by?.login ?? null,
        account: by,
        basis: where === 'assignment' ? 'assignment' : 'comment',
        tier: 'platform',
        at,
      }),
    )
  return [...Map.groupBy(askers, ({ account }) => account?.id).values()].flatMap(([first]) => first ?? [])
}

/** What merging makes of a pull request, its author's by name, is no further work of the agent. */
const isMadeByMerging = ({ pullRequest }: Change, { commit }: Placed): boolean =>
  pullRequest?.mergeCommit === commit && !pullRequest?.commits.items.some(({ sha }) => sha === commit)

const distinct = (askers: readonly Asker[]): readonly Asker[] => [
  ...new Map(askers.map((asker) => [JSON.stringify(asker), asker])).values(),
]
