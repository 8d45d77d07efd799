import type { Policy } from './schema.ts'

/** Ids of the user accounts that a policy says are driven by machines, those of its agents included. */
export const machinesIn = (policy: Policy): readonly number[] => [
  ...(policy['machine-accounts'] ?? []),
  ...(policy.agents ?? []).flatMap(({ accounts = [] }) => accounts),
]
