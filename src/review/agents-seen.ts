import { isAgentOrAutomationAccount, namelessAgentsIn } from '../agents/attribution/account.ts'
import type { Agent } from '../agents/define.ts'
import type { AttributedChange, Attribution } from '../model/attribution.ts'
import type { Commit, PullRequest } from '../model/change.ts'
import type { AgentsSeen, AgentWork } from './agent-work.ts'
import { headsAt } from './server-clock.ts'

/** What was attributed to agents in a range, in the words that judging reviews takes. */
export function agentsSeen(
  { changes }: Pick<Attribution, 'changes'>,
  commits: readonly Commit[],
  pulls: readonly PullRequest[],
  known: readonly Agent[],
  complete: boolean,
): AgentsSeen {
  const inRange = new Map(commits.map((commit) => [commit.sha, commit]))
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
          : [[pull.number, workOn(change, pull, commitsIn(pull, change, inRange), { complete, known })] as const]
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

/** The commits of a change that show agents: the pull request's own, and what came in of it. */
const commitsIn = (pull: PullRequest, { commits }: AttributedChange, inRange: ReadonlyMap<string, Commit>) => [
  ...pull.commits.items,
  ...commits.flatMap((sha) => inRange.get(sha) ?? []),
]

function workOn(
  { agents, onBehalfOf, askersKnown }: AttributedChange,
  pull: PullRequest,
  commits: readonly Commit[],
  { complete, known }: { readonly complete: boolean; readonly known: readonly Agent[] },
): AgentWork {
  const asked = onBehalfOf.filter(({ at }) => at === undefined || !isAfterTheChange(pull, at))
  const accounts = new Map(asked.flatMap(({ account }) => (account === null ? [] : [[account.id, account]])))
  const counts = commits.map((commit) => [commit.sha, namelessAgentsIn(commit, known)] as const)
  return {
    agents,
    onBehalfOf: [...accounts.values()],
    askersKnown: askersKnown && complete,
    namelessAgents: Object.fromEntries(counts.filter(([, count]) => count > 0)),
  }
}

/** Whether all that was merged was there by then for certain, so that what was asked for is not in it. */
function isAfterTheChange(pull: PullRequest, at: string): boolean {
  const moment = headsAt(pull, at)
  return moment !== undefined && !moment.moving && [...moment.heads].every((sha) => sha === pull.headSha)
}
