import type { Account } from '../model/account.ts'

/** What was seen of agents at work on one pull request. None seen does not show that there was none. */
export interface AgentWork {
  /** Ids of the agents; automation is none. */
  readonly agents: readonly string[]
  /** The people who asked for their work, as far as they are known. */
  readonly onBehalfOf: readonly Account[]
  /** False: for whom some agent worked cannot be told. */
  readonly askersKnown: boolean
  /** By commit: how many of its authors without an account are agents or automation, and so nobody unknown. */
  readonly namelessAgents: Readonly<Record<string, number>>
}

/** What was seen of agents in a range of commits. */
export interface AgentsSeen {
  /** By number; where there is none, no agent was seen. */
  readonly pullRequests: ReadonlyMap<number, AgentWork>
  /** Commits that show an agent's hand. */
  readonly commits: ReadonlySet<string>
  /** Ids of accounts that are agents. */
  readonly accounts: readonly number[]
  /** False: there are places where agents leave traces that were not all looked at. */
  readonly complete: boolean
}

/** No agent was seen, so nobody asked one. */
export const NO_AGENT: AgentWork = { agents: [], onBehalfOf: [], askersKnown: true, namelessAgents: {} }
