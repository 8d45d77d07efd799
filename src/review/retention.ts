import type { Outcome } from '../model/conclusions.ts'

/** Whether something is kept for as long as is asked, by the most days that the runner says it can be kept. */
export function judgeRetention(
  what: string,
  days: number | null,
  asked: number | null,
): { readonly outcome: Outcome; readonly because: string; readonly limits?: readonly string[] } {
  if (asked === null)
    return { outcome: 'not-applicable', because: 'The policy does not say how long it has to be kept.' }
  if (days === null) return { outcome: 'unknown', because: `The runner does not say how long ${what} can be kept.` }
  if (days < asked)
    return { outcome: 'fail', because: `The policy asks for ${asked} days, and ${what} can be kept for ${days}.` }
  return {
    outcome: 'pass',
    because: `The policy asks for ${asked} days, and ${what} can be kept for ${days}.`,
    limits: ['What GitHub grants is read back only after the record is delivered, and is a gap where it is shorter.'],
  }
}
