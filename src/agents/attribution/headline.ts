import type { Headline } from '../../model/attribution.ts'
import type { Placed } from './hits.ts'
import type { Change } from './seen.ts'

/**
 * The one word for a change: the most that any of its commits shows of an agent. Automation is the word only where it
 * opened the pull request, or wrote every commit where that is not known: a bot that mends a person's change does not
 * make it the bot's.
 */
export function headlineOf({ pullRequest, commits }: Change, hits: readonly Placed[]): Headline {
  const agents = hits.filter(({ agent }) => agent.kind !== 'automation')
  const has = (...roles: readonly Placed['role'][]): boolean => agents.some(({ role }) => roles.includes(role))
  if (has('author')) return 'agent-authored'
  if (has('co-author', 'committer')) return 'agent-assisted'
  const automated = hits.filter(({ agent, role }) => agent.kind === 'automation' && role === 'author')
  const wrote = ({ sha }: { readonly sha: string }): boolean => automated.some(({ commit }) => commit === sha)
  const opened = automated.some(({ commit }) => commit === null)
  const unknownOpener = pullRequest?.author == null
  if (opened || (unknownOpener && commits.length > 0 && commits.every(wrote))) return 'automation'
  return has('reviewer') ? 'agent-reviewed-only' : 'no-signal'
}
