import type { Facts } from '../facts/index.ts'
import { known } from '../model/fact.ts'
import type { Start } from './start.ts'

/**
 * The day, in UTC, that exceptions are judged by: when the policy that holds them was read, or, where the job was judged at
 * its start, that moment, since that decision stands. Both are the clock of the runner, which can be set back, so it is
 * never before the day on which GitHub says that the job began.
 */
export function dayOf(facts: Facts, start: Start): string {
  const judged = start === null || start === 'missing' ? facts['policy-file'].observedAt : start.at
  const began = known(facts.job)?.startedAt ?? ''
  return [judged, began].map((time) => time.slice(0, 10)).reduce((one, other) => (one > other ? one : other))
}

const DAY_MS = 24 * 60 * 60 * 1000

/** So many days after a day; a day that no calendar has stays what it is. */
export function daysAfter(day: string, days: number): string {
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(time) ? day : new Date(time + days * DAY_MS).toISOString().slice(0, 10)
}
