import type { Outcome } from '../../model/conclusions.ts'
import { known } from '../../model/fact.ts'
import type { FollowUp } from '../../policy/follow-up.ts'
import { loadPolicy } from '../../policy/load.ts'
import { machinesIn } from '../../policy/machines.ts'
import type { EvidenceRecord } from '../../record/schema.ts'
import type { PolicyFile } from '../cli/policy-at.ts'
import type { ReadRecord } from '../cli/record-at.ts'

/** A follow-up as a policy declares it, and where that policy was read. */
export interface Declared {
  readonly followUp: FollowUp
  /** Ids of the accounts that this policy says are driven by machines. */
  readonly machines: readonly number[]
  readonly from: Origin
}

/** Where a policy was read: on the default branch, by the step that made a record, or in a file that was named. */
export type Origin =
  | {
      readonly kind: 'record'
      readonly record: string
      readonly digest: string
      readonly policy: string
      /** By the clock of that runner. */
      readonly readAt: string
      /** What that record found of changes to the policy in its range. */
      readonly policyChanges: Outcome | null
    }
  | { readonly kind: 'file'; readonly policy: string }

/** What the policy in a record declares; nothing where it could not be used. */
export function declaredIn({ path, digest, record }: ReadRecord): readonly Declared[] {
  const fact = record.facts['policy-file']
  const { policy } = loadPolicy(fact)
  const changes = record.conclusions.findings.find(({ control }) => control === 'policy-changes-were-reviewed')
  const from = {
    kind: 'record',
    record: path,
    digest,
    policy: known(fact)?.path ?? '',
    readAt: fact.observedAt,
    policyChanges: changes?.outcome ?? null,
  } as const
  return (policy['follow-ups'] ?? []).map((followUp) => ({ followUp, machines: machinesIn(policy), from }))
}

/** What a policy file declares. */
export const declaredBy = ({ path, policy }: PolicyFile): readonly Declared[] =>
  (policy['follow-ups'] ?? []).map((followUp) => ({
    followUp,
    machines: machinesIn(policy),
    from: { kind: 'file', policy: path },
  }))

/** The repository that a record is of, on which server, by its id where that was seen; undefined: that is not told. */
export function repositoryOf({ facts: { run } }: EvidenceRecord): string | undefined {
  const { serverUrl, repositoryId, repository } = known(run) ?? {}
  return serverUrl === undefined ? undefined : `${serverUrl}/${repositoryId ?? repository}`
}
