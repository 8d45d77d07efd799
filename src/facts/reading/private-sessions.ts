import type { Agent } from '../../agents/define.ts'
import { branchKept, referencesKept, type SessionsKept, traceKept } from '../../agents/reading/sessions.ts'
import type { Commit, PullRequest } from '../../model/change.ts'
import { type Fact, known } from '../../model/fact.ts'
import type { Facts } from '../index.ts'
import { knownAgents, sessionsKept } from './policy-text.ts'

/**
 * The facts as they may be kept: without references to the sessions of agents where the policy says so. They stand in
 * traces, in notes and in names of branches, and whatever is concluded of them is drawn from these.
 */
export async function withoutPrivateSessions(facts: Facts): Promise<Facts> {
  const policy = known(facts['policy-file'])
  const how = await sessionsKept(policy)
  if (how === 'keep') return facts
  const agents = await knownAgents(policy)
  const deployed = [known(facts.run)?.ref.replace('refs/heads/', ''), known(facts.repository)?.defaultBranch]
  return {
    ...facts,
    'change-set': mapFact(facts['change-set'], (range) => ({
      ...range,
      commits: range.commits.map((commit) => commitKept(commit, how, agents)),
    })),
    'pull-requests': mapFact(facts['pull-requests'], (pulls) => ({
      ...pulls,
      items: pulls.items.map((pull) => pullKept(pull, how, agents, deployed)),
    })),
    'agent-notes': mapFact(facts['agent-notes'], (notes) => ({
      ...notes,
      items: notes.items.map((note) => ({ ...note, sessions: referencesKept(note.sessions, how) })),
    })),
  }
}

const mapFact = <T>(fact: Fact<T>, change: (value: T) => T): Fact<T> =>
  fact.status === 'observed' ? { ...fact, value: change(fact.value) } : fact

/** The name of a branch that is deployed stays: by it a pull request is told to have been merged into that one. */
const pullKept = (
  pull: PullRequest,
  how: SessionsKept,
  agents: readonly Agent[],
  deployed: readonly (string | undefined)[],
): PullRequest => ({
  ...pull,
  base: deployed.includes(pull.base) ? pull.base : branchKept(pull.base, how, agents),
  headRef: branchKept(pull.headRef, how, agents),
  commits: { ...pull.commits, items: pull.commits.items.map((commit) => commitKept(commit, how, agents)) },
  traces: pull.traces.map((trace) => traceKept(trace, how, agents)),
})

const commitKept = (commit: Commit, how: SessionsKept, agents: readonly Agent[]): Commit => ({
  ...commit,
  traces: commit.traces.map((trace) => traceKept(trace, how, agents)),
})
