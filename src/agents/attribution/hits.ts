import type { Account } from '../../model/account.ts'
import type { Role } from '../../model/attribution.ts'
import type { Agent } from '../define.ts'
import { hitsOfNote } from '../reading/note.ts'
import { hitsOf } from '../reading/trace.ts'
import { type Hit, hits } from '../signals/match.ts'
import { hitsOfAccount } from './account.ts'
import type { Change, CommitSeen, JobSeen, PullRequestSeen } from './seen.ts'

/** A hit, and where it was. */
export type Placed = Hit & { readonly commit: string | null; readonly pullRequest: number | null }

/** Whether an agent, and not automation, had a hand in the content. */
export const isWriting = ({ agent, role }: Hit): boolean =>
  agent.kind !== 'automation' && ['author', 'co-author', 'committer'].includes(role)

/** Everything that a change shows of agents. */
export function hitsInChange({ pullRequest, commits, notes }: Change, known: readonly Agent[]): readonly Placed[] {
  const number = pullRequest?.number ?? null
  const inCommits = commits.flatMap((commit) =>
    hitsInCommit(commit, known).map((hit) => ({ ...hit, commit: commit.sha, pullRequest: number })),
  )
  const inNotes = notes.flatMap((note) =>
    hitsOfNote(note, known).map((hit) => ({ ...hit, commit: note.commit, pullRequest: number })),
  )
  if (pullRequest === null) return withoutUnnamed([...inCommits, ...inNotes])
  const around = hitsInPullRequest(pullRequest, known).map((hit) => ({ ...hit, commit: null, pullRequest: number }))
  const found = [...inCommits, ...inNotes, ...around]
  const supported = found.filter(isWriting).map(({ agent }) => agent)
  const branches = hits([...new Set(supported)], 'co-author', (signal) =>
    signal.on === 'branch' && pullRequest.headRef.startsWith(signal.prefix) ? {} : undefined,
  )
  return withoutUnnamed([...found, ...branches.map((hit) => ({ ...hit, commit: null, pullRequest: number }))])
}

/**
 * An account in a commit is only what its address leads to, so it adds nothing where the address itself says whose
 * it is: 41898282+claude[bot] leads to github-actions and names Claude. GitHub's own signature vouches for no author: in
 * a codespace it signs what anybody commits. https://github.com/orgs/community/discussions/45065
 */
export function hitsInCommit(commit: CommitSeen, known: readonly Agent[]): readonly Hit[] {
  const traced = commit.traces.flatMap((trace) => hitsOf(trace, known))
  const [author, ...coAuthors] = commit.authors.map(({ account }) => account)
  const led = (account: Account | null, role: Role) =>
    traced.some((hit) => hit.role === role && ['address', 'account', 'account-id'].includes(hit.signal.on))
      ? []
      : hitsOfAccount(account, role, 'author', known)
  return [
    ...traced,
    ...led(author ?? null, 'author'),
    ...coAuthors.flatMap((account) => led(account, 'co-author')),
    ...led(commit.committer.account, 'committer'),
  ].filter(({ role, agent }) => role !== 'committer' || agent.kind !== 'automation')
}

function hitsInPullRequest(pullRequest: PullRequestSeen, known: readonly Agent[]): readonly Hit[] {
  const reviewers = new Map(pullRequest.reviews.items.flatMap(({ by }) => (by === null ? [] : [[by.id, by]])))
  return [
    ...hitsOfAccount(pullRequest.author, 'author', 'platform', known),
    ...[...reviewers.values()].flatMap((by) => hitsOfAccount(by, 'reviewer', 'platform', known)),
    ...hitsOfAccount(pullRequest.mergedBy, 'merger', 'platform', known),
    ...pullRequest.traces.flatMap((trace) => hitsOf(trace, known)),
  ]
}

/** Everything that the job shows of agents. */
export function hitsInJob(
  { actor, triggeringActor, uses, commands, variables }: JobSeen,
  known: readonly Agent[],
): readonly Placed[] {
  const actions = uses.map((reference) => reference.toLowerCase().split('@')[0] ?? '')
  const found = [
    ...hitsOfAccount(actor, 'starts-the-run', 'platform', known),
    ...(actor?.id === triggeringActor?.id ? [] : hitsOfAccount(triggeringActor, 'starts-the-run', 'platform', known)),
    ...hits(known, 'runs-the-job', (signal) => {
      if (signal.on === 'variable') return variables.includes(signal.name) ? {} : undefined
      if (signal.on === 'command') return commands.includes(signal.name) ? {} : undefined
      if (signal.on !== 'uses') return undefined
      const wanted = signal.action.toLowerCase()
      return actions.some((action) => action === wanted || action.startsWith(`${wanted}/`)) ? {} : undefined
    }),
  ]
  return withoutUnnamed(found.map((hit) => ({ ...hit, commit: null, pullRequest: null })))
}

/** An agent that is not named is said only where no other is beside it: it would be the same one. A tool that a note names is another. */
function withoutUnnamed(found: readonly Placed[]): readonly Placed[] {
  const named = found.filter(({ agent, role }) => agent.kind === 'agent' && agent.id !== UNNAMED && role !== 'reviewer')
  return found.filter(
    (hit) =>
      hit.agent.id !== UNNAMED ||
      hit.signal.on === 'tool' ||
      !named.some(({ commit }) => commit === null || commit === hit.commit),
  )
}

const UNNAMED = 'unnamed-agent'
