import type { Account } from '../../model/account.ts'
import type { Role, Tier } from '../../model/attribution.ts'
import type { Agent } from '../define.ts'
import { hitsOf, type TraceKind } from '../reading/trace.ts'
import { type Hit, hits, isAccount } from '../signals/match.ts'
import type { CommitSeen } from './seen.ts'

/** What the known agents' signals say to an account. GitHub vouches for it, except where an address in a commit led there. */
export const hitsOfAccount = (
  account: Account | null,
  role: Role,
  tier: Tier,
  known: readonly Agent[],
): readonly Hit[] =>
  account === null ? [] : hits(known, role, (signal) => (isAccount(signal, account) ? { tier } : undefined))

/** Whether no person acts through this account, so that its approval never counts: every App's, and the user accounts known to be driven by machines. */
export const isAgentOrAutomationAccount = (account: Account, known: readonly Agent[]): boolean =>
  account.type === 'Bot' || hitsOfAccount(account, 'author', 'platform', known).length > 0

/**
 * How many of a commit's authors that lead to no account are agents or automation, and so nobody unknown. Never more than there are:
 * agents that do have an account are taken off first. A co-author's address says nothing of who the author is.
 */
export function namelessAgentsIn({ authors, traces }: CommitSeen, known: readonly Agent[]): number {
  const [author, ...coAuthors] = authors.map(({ account }) => account)
  const namelessAmong = (accounts: readonly (Account | null)[], kind: TraceKind): number => {
    const addresses = traces.filter((trace) => trace.kind === kind && hitsOf(trace, known).length > 0)
    const agentsNamed = new Set(addresses.map(({ value }) => value))
    const withAccount = accounts.filter((account) => account !== null && isAgentOrAutomationAccount(account, known))
    const nameless = accounts.filter((account) => account === null).length
    return Math.max(0, Math.min(nameless, agentsNamed.size - withAccount.length))
  }
  return namelessAmong(author === undefined ? [] : [author], 'author') + namelessAmong(coAuthors, 'co-author')
}
