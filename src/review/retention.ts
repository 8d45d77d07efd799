import type { Outcome } from '../model/conclusions.ts'
import type { Fact } from '../model/fact.ts'
import type { Reasons } from '../model/finding-reason.ts'

/** Days that the policy asks for; undefined: it says so of environments, and which this is was not seen. */
export const daysAsked = (
  { retentionDays }: { readonly retentionDays: number | null },
  environment: Pick<Fact<unknown>, 'status'>,
): number | null | undefined =>
  retentionDays === null && environment.status === 'unavailable' ? undefined : retentionDays

/** Whether something is kept for as long as is asked (undefined: not known), by the most days that the runner says it can be kept. */
export function judgeRetention(
  what: string,
  days: number | null,
  asked: number | null | undefined,
): {
  readonly outcome: Outcome
  readonly reasons: Reasons
  readonly because: string
  readonly limits?: readonly string[]
} {
  if (asked === undefined)
    return {
      outcome: 'unknown',
      reasons: ['environment-not-seen'],
      because: 'The environment could not be seen, and so not which rule of the policy is for it.',
    }
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
