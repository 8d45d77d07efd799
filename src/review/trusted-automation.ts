import type { Commit, PullRequest } from '../model/change.ts'
import type { AgentWork } from './agent-work.ts'
import { contributorsOf } from './contributors.ts'

/**
 * Whether a pull request is the work of automation that the policy trusts by id, and of nobody else: it opened it, and
 * pushed what was merged. Both are GitHub's word. Authors and committers are text, which anybody can write, so they
 * can only take that trust away; so does an agent's hand, another base, which brings in what it never pushed, and
 * whatever is not known.
 */
export function isOfTrustedAutomation(
  pull: PullRequest,
  work: AgentWork,
  made: readonly Commit[],
  trusted: readonly number[],
): boolean {
  const { parts, complete } = contributorsOf(pull, { ...work, namelessAgents: {} }, made)
  const wasPushed = pull.heads.items.some(({ sha, kind }) => kind !== 'run' && sha === pull.headSha)
  const keptItsBase = pull.events.complete && pull.events.items.every(({ kind }) => kind !== 'base-changed')
  return (
    complete &&
    wasPushed &&
    keptItsBase &&
    work.agents.length === 0 &&
    [...parts.keys()].every((id) => trusted.includes(id))
  )
}
