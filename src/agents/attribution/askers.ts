import type { Account } from '../../model/account.ts'
import type { Asker, AttributedChange } from '../../model/attribution.ts'
import type { Agent } from '../define.ts'
import { isAgentOrAutomationAccount } from './account.ts'
import { isWriting, type Placed } from './hits.ts'
import type { Change } from './seen.ts'

type Asking = Pick<AttributedChange, 'onBehalfOf' | 'askersKnown'>

/**
 * For whom the agents that wrote a change worked, as far as it shows. Nobody may be found: then the owner is unknown.
 * It is known when there is somebody for each agent, and nobody who leads to no account. An agent that names in its
 * commits who asked has to in each: the next may have been asked for by somebody else, in a comment. A note can be written
 * by anyone at any time, and a body changed by whoever can push, so either can add somebody, but not be all that tells for
 * whom an agent worked that shows without it.
 */
export function askersIn(change: Change, hits: readonly Placed[], known: readonly Agent[]): Asking {
  const writing = hits.filter(isWriting)
  const onBehalfOf = distinct(writing.flatMap((hit) => askersBy(change, hit, known)))
  const hasAsker = (own: readonly Placed[]): boolean => {
    const shown = own.filter(({ signal }) => signal.on !== 'tool')
    const counting = shown.length > 0 ? shown : own
    const named = (hits: readonly Placed[]) =>
      hits.some((hit) => askersBy(change, hit, known).some(({ basis }) => basis !== 'pull-request-body'))
    const byCommit = Map.groupBy(
      counting.filter((hit) => namesInCommits(hit) && !isMadeByMerging(change, hit)),
      ({ commit }) => commit,
    )
    return named(counting) && [...byCommit.values()].every(named)
  }
  const byAgent = Map.groupBy(writing, ({ agent }) => agent)
  return {
    onBehalfOf,
    askersKnown: onBehalfOf.every(({ account }) => account !== null) && [...byAgent.values()].every(hasAsker),
  }
}

const askersBy = (change: Change, hit: Placed, known: readonly Agent[]): readonly Asker[] =>
  [
    ...inBody(change, hit),
    ...inNote(change, hit),
    ...besideTheAuthor(change, hit),
    ...theAuthor(change, hit),
    ...whoOpened(change, hit),
  ].filter(({ account }) => account === null || isPerson(account, known))

/** Whether it is a commit of an agent that adds who asked for it as co-author. */
const namesInCommits = ({ agent, role, commit }: Pick<Placed, 'agent' | 'role' | 'commit'>): boolean =>
  role === 'author' && commit !== null && agent.askedBy?.includes('co-author') === true

/** What merging makes of a pull request, its author's by name, is no further work of the agent. */
const isMadeByMerging = ({ pullRequest }: Change, { commit }: Placed): boolean =>
  pullRequest?.mergeCommit === commit && !pullRequest?.commits.items.some(({ sha }) => sha === commit)

const isPerson = (account: Account, known: readonly Agent[]): boolean =>
  account.type === 'User' && !isAgentOrAutomationAccount(account, known)

/** The agent's text names a login. */
function inBody(change: Change, { agent, login }: Placed): readonly Asker[] {
  if (login === undefined) return []
  const account = accountsIn(change).find((candidate) => isSameLogin(candidate.login, login))
  return [{ agent: agent.id, login, account: account ?? null, basis: 'pull-request-body', tier: 'author' }]
}

/** A note names who prompted. Its writer says so, and nobody else. */
function inNote(change: Change, { agent, prompter }: Placed): readonly Asker[] {
  if (prompter == null) return []
  const { id, login } = prompter
  const account =
    accountsIn(change).find((one) => (id === null ? isSameLogin(one.login, login) : one.id === id)) ??
    (id === null || login === null ? null : { login, id, type: login.endsWith('[bot]') ? 'Bot' : 'User' })
  return [{ agent: agent.id, login: account?.login ?? login, account, basis: 'note', tier: 'author' }]
}

/** An agent that is the author adds who asked as co-author. */
function besideTheAuthor({ commits }: Change, { agent, role, commit }: Placed): readonly Asker[] {
  if (!namesInCommits({ agent, role, commit })) return []
  const coAuthors = commits.filter(({ sha }) => sha === commit).flatMap(({ authors }) => authors.slice(1))
  return coAuthors.flatMap(({ account }) => toAsker(agent, account, 'co-author', 'author'))
}

/** Who commits with an agent as co-author worked with it. */
function theAuthor({ commits }: Change, { agent, role, commit }: Placed): readonly Asker[] {
  if (role === 'author') return []
  const seen = commits.find(({ sha }) => sha === commit)
  return toAsker(agent, seen?.authors[0]?.account ?? null, 'commit-author', 'author')
}

/** Some agents open pull requests as the person; and who opens one that an agent describes has asked it to. */
function whoOpened({ pullRequest }: Change, { agent, signal }: Placed): readonly Asker[] {
  const opensAsPerson = agent.askedBy?.includes('pull-request-author') === true
  if (!opensAsPerson && signal.on !== 'body') return []
  return toAsker(agent, pullRequest?.author ?? null, 'pull-request-author', 'platform')
}

const isSameLogin = (one: string, other: string | null): boolean => one.toLowerCase() === other?.toLowerCase()

const distinct = (askers: readonly Asker[]): readonly Asker[] => [
  ...new Map(askers.map((asker) => [JSON.stringify(asker), asker])).values(),
]

const toAsker = (
  agent: Agent,
  account: Account | null,
  basis: Asker['basis'],
  tier: Asker['tier'],
): readonly Asker[] => (account === null ? [] : [{ agent: agent.id, login: account.login, account, basis, tier }])

const accountsIn = ({ pullRequest, commits }: Change): readonly Account[] =>
  [
    pullRequest?.author,
    pullRequest?.mergedBy,
    ...(pullRequest?.reviews.items ?? []).map(({ by }) => by),
    ...commits.flatMap(({ authors, committer }) => [...authors, committer]).map(({ account }) => account),
  ].flatMap((account) => account ?? [])
