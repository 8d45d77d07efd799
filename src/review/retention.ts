import type { Outcome } from '../model/conclusions.ts'
import type { Reasons } from '../model/finding-reason.ts'

/** Whether something is kept for as long as is asked, by the most days that the runner says it can be kept. */
export function judgeRetention(
  what: string,
  days: number | null,
  asked: number | null,
): {
  readonly outcome: Outcome
  readonly reasons: Reasons
  readonly because: string
  readonly limits?: readonly string[]
} {
  if (asked === null)
    return {
      outcome: 'not-applicable',
      reasons: ['retention-not-asked'],
      because: 'The policy does not say how long it has to be kept.',
    }
  if (days === null)
    return {
      outcome: 'unknown',
      reasons: ['retention-not-told'],
      because: `The runner does not say how long ${what} can be kept.`,
    }
  if (days < asked)
    return {
      outcome: 'fail',
      reasons: ['retention-too-short'],
      because: `The policy asks for ${asked} days, and ${what} can be kept for ${days}.`,
    }
  return {
    outcome: 'pass',
    reasons: ['retention-long-enough'],
    because: `The policy asks for ${asked} days, and ${what} can be kept for ${days}.`,
    limits: ['What GitHub grants is read back only after the record is delivered, and is a gap where it is shorter.'],
  }
}
