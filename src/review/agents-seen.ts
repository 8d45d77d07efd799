import { isAgentOrAutomationAccount, namelessAgentsIn } from '../agents/attribution/account.ts'
import { attribute } from '../agents/attribution/attribute.ts'
import type { AttributedChange } from '../agents/attribution/attribution.ts'
import type { ChangeSet, Commit, PullRequest, PullRequests } from '../model/change.ts'
import { type AgentsSeen, type AgentWork, NO_AGENT } from './agent-work.ts'

/** What the agents part finds in a range, in the words that judging reviews takes. */
export function agentsIn({ commits }: ChangeSet, { items, numbersOf }: PullRequests): AgentsSeen {
  const { changes } = attribute({ commits, pullRequests: items, numbersOf, job: NO_JOB })
  const byNumber = new Map(items.map((pull) => [pull.number, pull]))
  const reviewers = items.flatMap(({ reviews }) => reviews.items.flatMap(({ by }) => by ?? []))
  return {
    pullRequests: new Map(
      changes.flatMap((change) => {
        const pull = byNumber.get(change.pullRequest ?? -1)
        return pull === undefined ? [] : [[pull.number, workOn(pull, change)] as const]
      }),
    ),
    commits: new Set(
      changes.filter(({ pullRequest, agents }) => pullRequest === null && agents.length > 0).flatMap(shasOf),
    ),
    accounts: [...new Set(reviewers.filter((by) => isAgentOrAutomationAccount(by)).map(({ id }) => id))],
  }
}

/** Who runs the job is another question. */
const NO_JOB = { actor: null, triggeringActor: null, uses: [], variables: [] }

const shasOf = (change: AttributedChange): readonly string[] => change.commits

/** Whoever asked is known when there is somebody for each agent, and nobody who is only a name. */
function workOn(pull: PullRequest, { agents, onBehalfOf }: AttributedChange): AgentWork {
  const accounts = new Map(onBehalfOf.flatMap(({ account }) => (account === null ? [] : [[account.id, account]])))
  const hasAsker = (id: string) => onBehalfOf.some(({ agent }) => agent === id)
  return {
    ...NO_AGENT,
    agents,
    onBehalfOf: [...accounts.values()],
    askersKnown: onBehalfOf.every(({ account }) => account !== null) && agents.every(hasAsker),
    namelessAgents: Object.fromEntries(pull.commits.items.flatMap(countOf)),
  }
}

function countOf(commit: Commit): readonly (readonly [string, number])[] {
  const count = namelessAgentsIn(commit)
  return count > 0 ? [[commit.sha, count]] : []
}
