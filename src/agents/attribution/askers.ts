import type { Account } from '../../model/account.ts'
import type { Agent } from '../define.ts'
import { isAgentOrAutomationAccount } from './account.ts'
import type { Asker } from './attribution.ts'
import { isWriting, type Placed } from './hits.ts'
import type { Change } from './seen.ts'

/** For whom the agents that wrote a change worked, as far as it shows. Nobody may be found: then the owner is unknown. */
export function askersIn(change: Change, hits: readonly Placed[], known: readonly Agent[]): readonly Asker[] {
  const found = hits
    .filter(isWriting)
    .flatMap((hit) => [
      ...inBody(change, hit),
      ...besideTheAuthor(change, hit),
      ...theAuthor(change, hit),
      ...whoOpened(change, hit),
    ])
  const distinct = [...new Map(found.map((asker) => [JSON.stringify(asker), asker])).values()]
  return distinct.filter(({ account }) => account === null || isPerson(account, known))
}

const isPerson = (account: Account, known: readonly Agent[]): boolean =>
  account.type === 'User' && !isAgentOrAutomationAccount(account, known)

/** The agent's text names a login. */
function inBody(change: Change, { agent, login }: Placed): readonly Asker[] {
  if (login === undefined) return []
  const account = accountsIn(change).find((candidate) => candidate.login.toLowerCase() === login.toLowerCase())
  return [{ agent: agent.id, login, account: account ?? null, basis: 'pull-request-body', tier: 'author' }]
}

/** An agent that is the author adds who asked as co-author. */
function besideTheAuthor({ commits }: Change, { agent, role, commit }: Placed): readonly Asker[] {
  if (role !== 'author' || agent.askedBy?.includes('co-author') !== true) return []
  const coAuthors = commits.filter(({ sha }) => sha === commit).flatMap(({ authors }) => authors.slice(1))
  return coAuthors.flatMap(({ account }) => toAsker(agent, account, 'co-author', 'author'))
}

/** Who commits with an agent as co-author worked with it. */
function theAuthor({ commits }: Change, { agent, role, commit }: Placed): readonly Asker[] {
  if (role === 'author') return []
  const seen = commits.find(({ sha }) => sha === commit)
  const vouched = seen?.verified === true && seen.committer.isWebFlow
  return toAsker(agent, seen?.authors[0]?.account ?? null, 'commit-author', vouched ? 'platform' : 'author')
}

/** Some agents open pull requests as the person; and who opens one that an agent describes has asked it to. */
function whoOpened({ pullRequest }: Change, { agent, signal }: Placed): readonly Asker[] {
  const opensAsPerson = agent.askedBy?.includes('pull-request-author') === true
  if (!opensAsPerson && signal.on !== 'body') return []
  return toAsker(agent, pullRequest?.author ?? null, 'pull-request-author', 'platform')
}

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
