import type { Refusal } from '../../model/verification.ts'

/** What is checked of a record, in this order. */
export const CHECK_IDS = ['signature', 'digest', 'identity', 'schema', 'canonical-form', 'coherence', 'replay'] as const
/** And, where the log of the job is given, whether that agrees. */
export type CheckId = (typeof CHECK_IDS)[number] | 'job-log'

/** Why a record is refused, beside what is wrong with the signature itself. */
export type RefusalCode =
  | Refusal
  | 'unsigned'
  | 'record-missing'
  | 'foreign-statement'
  | 'record-changed'
  | 'statement-contradicts-record'
  | 'wrong-signer'
  | 'wrong-time'
  | 'run-not-recorded'
  | 'no-certificate'
  | 'wrong-issuer'
  | 'wrong-certificate-identity'
  | 'wrong-server'
  | 'wrong-repository'
  | 'wrong-run'
  | 'wrong-commit'
  | 'wrong-ref'
  | 'wrong-event'
  | 'wrong-workflow'
  | 'wrong-workflow-commit'
  | 'wrong-runner'
  | 'wrong-visibility'
  | 'wrong-environment'
  | 'unexpected-repository'
  | 'not-json'
  | 'invalid-record'
  | 'not-canonical'
  | 'incoherent'
  | 'conclusions-differ'
  | 'job-log-silent'
  | 'job-log-contradicts'

/** What came of one check. `not-checked`: another check failed first, and this one would mean nothing. */
export type Check =
  | { readonly check: CheckId; readonly outcome: 'passed'; readonly text: string }
  | { readonly check: CheckId; readonly outcome: 'refused'; readonly reason: RefusalCode; readonly text: string }
  | { readonly check: CheckId; readonly outcome: 'not-checked'; readonly text: string }

export const passed = (check: CheckId, text: string): Check => ({ check, outcome: 'passed', text })

export const refuse = (check: CheckId, reason: RefusalCode, text: string): Check => ({
  check,
  outcome: 'refused',
  reason,
  text,
})

export const notChecked = (check: CheckId, text: string): Check => ({ check, outcome: 'not-checked', text })
