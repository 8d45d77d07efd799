import { account } from './account.ts'
import { boolean, integer, list, nullable, object, oneOf, type Static, text, timestamp } from './schema.ts'

/** Who vouches for a signal: GitHub itself, or whoever wrote the text that it stands in. Strongest first. */
export const TIERS = ['platform', 'author'] as const
export type Tier = (typeof TIERS)[number]

/** What an agent did. The last two answer who runs this job; the others, who wrote the change. */
export const ROLES = [
  'author',
  'co-author',
  'committer',
  'reviewer',
  'merger',
  'runs-the-job',
  'starts-the-run',
] as const
export type Role = (typeof ROLES)[number]

/** Automation is not AI: what it does follows from its rules. */
export const KINDS = ['agent', 'reviewer', 'automation'] as const
export type Kind = (typeof KINDS)[number]

/** What a change shows of agents. There is no word for "a human wrote it": that nothing was seen proves nothing. */
export const HEADLINES = ['agent-authored', 'agent-assisted', 'automation', 'agent-reviewed-only', 'no-signal'] as const
export type Headline = (typeof HEADLINES)[number]

/** Where it is said for whom an agent worked. */
export const BASES = [
  'commit-author',
  'co-author',
  'pull-request-author',
  'pull-request-body',
  'note',
  'comment',
  'assignment',
] as const
export type Basis = (typeof BASES)[number]

const tier = oneOf(TIERS, 'Who vouches: GitHub, or whoever wrote the text.')
const commits = list(text(), 'Commit shas.')
const pullRequests = list(integer(), 'Numbers.')

/** For whom an agent worked. */
export const asker = object(
  {
    agent: text('Id of the agent.'),
    login: nullable(text('Null: somebody of whom no login is told.')),
    account: nullable(account),
    basis: oneOf(BASES),
    tier,
  },
  { at: timestamp('When it was asked first, by GitHub’s clock.') },
)
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
  sessions: list(text(), 'References to sessions. They can be private: no summary repeats them.'),
})
export type AgentFound = Static<typeof agentFound>

/** One pull request, or one commit that came through none. */
export const attributedChange = object({
  pullRequest: nullable(integer('Number.')),
  commits,
  headline: oneOf(HEADLINES),
  agents: list(text(), 'Ids of the agents that wrote it or helped to; automation is none.'),
  onBehalfOf: list(asker),
  askersKnown: boolean('False: for whom some agent worked cannot be told.'),
})
export type AttributedChange = Static<typeof attributedChange>

/** Which agents were seen, in the change and in the job, and by which signals they were looked for. */
export const attribution = object({
  signals: object({
    version: text('The set of signals that the tool brings.'),
    digest: text('sha256 of all signals that were looked for: those of the tool and those of the policy.'),
  }),
  changes: list(attributedChange),
  wrote: list(agentFound, 'Who had a part in the changes.'),
  runs: list(agentFound, 'Who runs this job, or started its run.'),
})
export type Attribution = Static<typeof attribution>
