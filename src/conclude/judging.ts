import { isAgentOrAutomationAccount } from '../agents/attribution/account.ts'
import type { Agent } from '../agents/define.ts'
import type { Asked, Judging } from '../controls/define.ts'
import type { Facts } from '../facts/index.ts'
import type { Attribution } from '../model/attribution.ts'
import { known } from '../model/fact.ts'
import type { LoadedPolicy } from '../policy/load.ts'
import { machinesIn } from '../policy/machines.ts'
import { agentsSeen } from '../review/agents-seen.ts'
import { observedRange } from '../review/observed-range.ts'
import { ownedCredentials } from './credentials.ts'
import { type OwnersSeen, ownerOfDeployment } from './owners.ts'

/** What every claim is judged by besides the facts. */
export function judgingBy(
  loaded: LoadedPolicy,
  asked: Asked | undefined,
  facts: Facts,
  attribution: Attribution,
  agents: readonly Agent[],
): Judging {
  const { policy } = loaded
  const machineAccounts = machinesIn(policy)
  const changeSet = known(facts['change-set'])
  const pullRequests = known(facts['pull-requests'])
  const range = observedRange({
    changeSet,
    earlierRecord: known(facts['earlier-record']),
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
  const owners: OwnersSeen = {
    loaded,
    facts,
    isPerson: (account) => !machineAccounts.includes(account.id) && !isAgentOrAutomationAccount(account, agents),
  }
  return {
    asked: asked ?? NOTHING,
    machineAccounts,
    policyProblem: loaded.problem,
    range,
    owner: ownerOfDeployment(owners),
    credentials: ownedCredentials(owners),
  }
}

/** Where no rule applies, nothing can be allowed, and claims are judged as is usual. */
const NOTHING: Asked = { approval: 'environment-review', retentionDays: null, branches: null }

/** Where the repository has none, that is all of them. */
const areNotesComplete = (notes: Facts['agent-notes']): boolean =>
  notes.status === 'absent' || known(notes)?.complete === true
