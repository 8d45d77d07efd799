import type { Account } from '../../model/account.ts'
import type { Asker } from '../../model/attribution.ts'
import type { Agent } from '../define.ts'
import { isAgentOrAutomationAccount } from './account.ts'
import type { Placed } from './hits.ts'
import type { Change } from './seen.ts'

/** For whom an agent worked, as one of its traces shows it. An account that no person acts through is nobody's. */
export const askersBy = (change: Change, hit: Placed, known: readonly Agent[]): readonly Asker[] =>
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

/** Whether a person may act through an account, as far as that is known. */
export const isPerson = (account: Account, known: readonly Agent[]): boolean =>
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

const toAsker = (
  agent: Agent,
  account: Account | null,
  basis: Asker['basis'],
  tier: Asker['tier'],
): readonly Asker[] => (account === null ? [] : [{ agent: agent.id, login: account.login, account, basis, tier }])

/** The accounts that a change shows. */
export const accountsIn = ({ pullRequest, commits }: Change): readonly Account[] =>
  [
    pullRequest?.author,
    pullRequest?.mergedBy,
    ...(pullRequest?.reviews.items ?? []).map(({ by }) => by),
    ...commits.flatMap(({ authors, committer }) => [...authors, committer]).map(({ account }) => account),
  ].flatMap((account) => account ?? [])
