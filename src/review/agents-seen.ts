import { isAgentOrAutomationAccount, namelessAgentsIn } from '../agents/attribution/account.ts'
import type { Agent } from '../agents/define.ts'
import type { AttributedChange, Attribution } from '../model/attribution.ts'
import type { PullRequest } from '../model/change.ts'
import type { AgentsSeen, AgentWork } from './agent-work.ts'

/** What was attributed to agents in a range, in the words that judging reviews takes. */
export function agentsSeen(
  { changes }: Pick<Attribution, 'changes'>,
  pulls: readonly PullRequest[],
  known: readonly Agent[],
  complete: boolean,
): AgentsSeen {
  const byNumber = new Map(pulls.map((pull) => [pull.number, pull]))
  const reviewers = new Map(
    pulls.flatMap(({ reviews }) => reviews.items.flatMap(({ by }) => (by === null ? [] : [[by.id, by] as const]))),
  )
  return {
    pullRequests: new Map(
      changes.flatMap((change) => {
        const pull = byNumber.get(change.pullRequest ?? -1)
        return pull === undefined
          ? []
          : [[pull.number, workOn(pull, { ...change, askersKnown: change.askersKnown && complete }, known)] as const]
      }),
    ),
    commits: new Set(
      changes.filter(({ pullRequest, agents }) => pullRequest === null && agents.length > 0).flatMap(shasOf),
    ),
    complete,
    accounts: [...reviewers.values()].filter((by) => isAgentOrAutomationAccount(by, known)).map(({ id }) => id),
  }
}

const shasOf = (change: AttributedChange): readonly string[] => change.commits

function workOn(
  pull: PullRequest,
  { agents, onBehalfOf, askersKnown }: AttributedChange,
  known: readonly Agent[],
): AgentWork {
  const accounts = new Map(onBehalfOf.flatMap(({ account }) => (account === null ? [] : [[account.id, account]])))
  const counts = pull.commits.items.map((commit) => [commit.sha, namelessAgentsIn(commit, known)] as const)
  return {
    agents,
    onBehalfOf: [...accounts.values()],
    askersKnown,
    namelessAgents: Object.fromEntries(counts.filter(([, count]) => count > 0)),
  }
}
