import type { Asked, Judging } from '../../controls/define.ts'
import { notSeen } from '../../model/owner.ts'

const USUAL = { approval: 'environment-review', retentionDays: null, branches: null } as const

/** What a claim on settings alone is judged by, with no deployment to look at. */
export const judgedAlone = (asked: Asked = USUAL, machineAccounts: readonly number[] = []): Judging => ({
  asked,
  machineAccounts,
  policyProblem: undefined,
  range: undefined,
  owner: notSeen('There is no deployment to look at.'),
  credentials: [],
})
