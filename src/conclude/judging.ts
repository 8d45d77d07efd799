import type { Agent } from '../agents/define.ts'
import type { Judging } from '../controls/define.ts'
import type { Facts } from '../facts/index.ts'
import type { Attribution } from '../model/attribution.ts'
import { known } from '../model/fact.ts'
import type { Policy } from '../policy/schema.ts'
import { agentsSeen } from '../review/agents-seen.ts'

/** What every claim is judged by besides the facts. */
export const judgingBy = (
  policy: Policy,
  facts: Facts,
  attribution: Attribution,
  agents: readonly Agent[],
): Judging => ({
  machineAccounts: [
    ...(policy['machine-accounts'] ?? []),
    ...(policy.agents ?? []).flatMap(({ accounts = [] }) => accounts),
  ],
  trustedAutomation: policy['trusted-automation'] ?? [],
  agents: agentsSeen(
    attribution,
    known(facts['pull-requests'])?.items ?? [],
    agents,
    areNotesComplete(facts['agent-notes']),
  ),
})

/** Where the repository has none, that is all of them. */
const areNotesComplete = (notes: Facts['agent-notes']): boolean =>
  notes.status === 'absent' || known(notes)?.complete === true
