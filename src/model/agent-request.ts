import { accountOrGhost } from './account.ts'
import { boolean, integer, list, object, oneOf, type Static, text, timestamp } from './schema.ts'

/** How somebody called an agent to work: by its name in what they wrote, or by assigning the pull request to it. */
export const CALLED_IN = ['comment', 'review', 'review-comment', 'assignment'] as const

/** Somebody called agents in a pull request. Of the text nothing is kept but whom it calls. */
export const agentCall = object({
  by: accountOrGhost,
  at: timestamp('By GitHub’s clock.'),
  in: oneOf(CALLED_IN),
  agents: list(text(), 'Ids of the agents that answer to the name.'),
})
export type AgentCall = Static<typeof agentCall>

/** Who called an agent in the pull requests that show one. */
export const agentRequests = object({
  pullRequests: list(
    object({
      number: integer(),
      complete: boolean('False: there is more in the pull request than was read.'),
      calls: list(agentCall, 'Oldest first.'),
    }),
  ),
})
export type AgentRequests = Static<typeof agentRequests>
