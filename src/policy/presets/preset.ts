import type { Approval } from '../../controls/define.ts'
import type { controls } from '../../controls/index.ts'

export type ClaimId = (typeof controls)[number]['id']

/** What is asked where the policy says no more: data, for a rule to start from. */
export interface Preset {
  readonly approval: Approval
  readonly require: readonly ClaimId[]
  readonly note: readonly ClaimId[]
}
