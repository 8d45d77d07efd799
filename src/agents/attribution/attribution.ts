import { account } from '../../model/account.ts'
import { integer, list, nullable, object, oneOf, type Static, text } from '../../model/schema.ts'
import { KINDS, ROLES, TIERS } from '../define.ts'

/** What a change shows of agents. There is no word for "a human wrote it": that nothing was seen proves nothing. */
export const HEADLINES = ['agent-authored', 'agent-assisted', 'automation', 'agent-reviewed-only', 'no-signal'] as const
export type Headline = (typeof HEADLINES)[number]

/** Where it is said for whom an agent worked. */
export const BASES = ['commit-author', 'co-author', 'pull-request-author', 'pull-request-body'] as const

const tier = oneOf(TIERS, 'Who vouches: GitHub, or whoever wrote the text.')
const commits = list(text(), 'Commit shas.')
const pullRequests = list(integer(), 'Numbers.')

/** For whom an agent worked. */
export const asker = object({
  agent: text('Id of the agent.'),
  login: text(),
  account: nullable(account),
  basis: oneOf(BASES),
  tier,
})
export type Asker = Static<typeof asker>

/** One product that was found, and all that shows it. */
export const agentFound = object({
  agent: text('Id of the agent.'),
  title: text(),
  vendor: text(),
  kind: oneOf(KINDS),
  roles: list(oneOf(ROLES)),
  tier,
  commits,
  pullRequests,
  signals: list(object({ signal: text(), role: oneOf(ROLES), tier, commits, pullRequests })),
  onBehalfOf: list(asker),
  sessions: list(text(), 'References to sessions. They can be private: nothing else repeats them.'),
})
export type AgentFound = Static<typeof agentFound>

/** One pull request, or one commit that came through none. */
export const attributedChange = object({
  pullRequest: nullable(integer('Number.')),
  commits,
  headline: oneOf(HEADLINES),
  agents: list(text(), 'Ids of the agents that wrote it or helped to; automation is none.'),
  onBehalfOf: list(asker),
})
export type AttributedChange = Static<typeof attributedChange>

/** Which agents were seen: in the change, and in the job. */
export const attribution = object({
  changes: list(attributedChange),
  wrote: list(agentFound, 'Who had a part in the changes.'),
  runs: list(agentFound, 'Who runs this job, or started its run.'),
})
export type Attribution = Static<typeof attribution>
