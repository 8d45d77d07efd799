import type { Exchange } from '../fakes/loopback.ts'

type Span = Pick<Exchange, 'began' | 'ended'>

/** The most exchanges of which each began after the one before had ended. */
export function longestChain(exchanges: readonly Span[]): number {
  let free = Number.NEGATIVE_INFINITY
  let length = 0
  for (const { began, ended } of exchanges.toSorted((one, other) => one.ended - other.ended)) {
    if (began < free) continue
    length += 1
    free = ended
  }
  return length
}

/** The time in which at least one exchange was under way. */
export function timeUnderWay(exchanges: readonly Span[]): number {
  let covered = Number.NEGATIVE_INFINITY
  let time = 0
  for (const { began, ended } of exchanges.toSorted((one, other) => one.began - other.began)) {
    time += Math.max(0, ended - Math.max(began, covered))
    covered = Math.max(covered, ended)
  }
  return time
}
