import type { Verdict } from './model/conclusions.ts'
import type { Delivery } from './model/delivery.ts'
import type { Gate } from './model/options.ts'

/** What decides how the step ends. */
export interface Ending {
  readonly gate: Gate
  readonly decision: Verdict['decision']
  /** Undefined before the record is sealed, with `seal: job-end`. */
  readonly delivery: Delivery | undefined
  /** Input that turned out wrong on the way, such as a policy with an unknown key. */
  readonly badInput: boolean
}

/**
 * The one place where the step's exit is decided. With `enforce` it succeeds only by an allow, in a record that was
 * signed and delivered; bad input fails it always.
 */
export function failsTheStep({ gate, decision, delivery, badInput }: Ending): boolean {
  if (badInput) return true
  if (gate !== 'enforce') return false
  const sealed = delivery === undefined || (delivery.signing.status === 'signed' && delivery.delivered)
  return !(decision === 'allow' && sealed)
}
