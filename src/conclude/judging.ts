import type { Agent } from '../agents/define.ts'
import type { Asked, Judging } from '../controls/define.ts'
import type { Facts } from '../facts/index.ts'
import type { Attribution } from '../model/attribution.ts'
import { known } from '../model/fact.ts'
import { machinesIn } from '../policy/machines.ts'
import type { Policy } from '../policy/schema.ts'
import { agentsSeen } from '../review/agents-seen.ts'
import { observedRange } from '../review/observed-range.ts'

/** What every claim is judged by besides the facts. */
export function judgingBy(
  policy: Policy,
  asked: Asked | undefined,
  facts: Facts,
  attribution: Attribution,
  agents: readonly Agent[],
): Judging {
  const machineAccounts = machinesIn(policy)
  const changeSet = known(facts['change-set'])
  const pullRequests = known(facts['pull-requests'])
  const range = observedRange({
    changeSet,
    pullRequests,
    merges: known(facts.merges),
    run: known(facts.run),
    repository: known(facts.repository),
    began: known(facts.job)?.startedAt ?? null,
    machineAccounts,
    trustedAutomation: policy['trusted-automation'] ?? [],
    agents: agentsSeen(
      attribution,
      changeSet?.commits ?? [],
      pullRequests?.items ?? [],
      agents,
      areNotesComplete(facts['agent-notes']),
    ),
  })
  return { asked: asked ?? NOTHING, machineAccounts, range }
}

/** Where no rule applies, nothing can be allowed, and claims are judged as is usual. */
const NOTHING: Asked = { approval: 'environment-review', retentionDays: null, branches: null, owners: [] }

/** Where the repository has none, that is all of them. */
const areNotesComplete = (notes: Facts['agent-notes']): boolean =>
  notes.status === 'absent' || known(notes)?.complete === true
