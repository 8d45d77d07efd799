import { setTimeout as sleep } from 'node:timers/promises'
import { isRateLimit } from './trouble.ts'

/** How long answers are waited for, and how often they are asked for. */
export interface Patience {
  /** Milliseconds after which one request is given up. */
  readonly requestMs: number
  /** Milliseconds for all that is asked over one connection, waiting included. What does not fit in is refused. */
  readonly wholeMs: number
  /** Milliseconds before the second try, the third, and so on. */
  readonly pausesMs: readonly number[]
}

/**
 * GitHub itself ends a request after 10 s, and whoever asks too fast has to wait a minute, as a rule. The whole is long enough for
 * a few such minutes, and short enough for the job's identity token, which is asked for first and signs last.
 * https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#timeouts
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
export const PATIENCE: Patience = { requestMs: 12_000, wholeMs: 240_000, pausesMs: [500, 2_000] }

/** Says how long to wait before another try, in milliseconds, after so many that failed before; undefined: another try is of no use. */
export type WaitFor = (error: unknown, usualMs: number, failures: number) => number | undefined

/** Tries a call until it succeeds, another try is of no use, or the patience is at its end; the last error is thrown. */
export type Ask = <T>(call: (signal: AbortSignal) => Promise<T>, waitFor: WaitFor) => Promise<T>

/**
 * Asks with one patience for all questions. While one of them waits for a rate limit to pass, none is asked: GitHub wants it so,
 * and the waiting counts once. https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
export function withPatience({ requestMs, wholeMs, pausesMs }: Patience): Ask {
  const endsAt = performance.now() + wholeMs
  const left = (): number => endsAt - performance.now()
  let limit: { readonly error: unknown; readonly until: number } | undefined

  const tryOnce = async <T>(call: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    while (limit !== undefined && limit.until > performance.now()) await sleep(limit.until - performance.now())
    if (left() <= 0) throw limit?.error ?? tooLate(wholeMs)
    return call(AbortSignal.timeout(Math.min(requestMs, Math.ceil(left()))))
  }

  return async (call, waitFor) => {
    for (const [failures, pause] of pausesMs.entries()) {
      try {
        return await tryOnce(call)
      } catch (error) {
        const wait = waitFor(error, pause, failures)
        if (wait === undefined || wait > left()) throw error
        const until = performance.now() + wait
        if (!isRateLimit(error)) await sleep(wait)
        else if (limit === undefined || limit.until < until) limit = { error, until }
      }
    }
    return tryOnce(call)
  }
}

const tooLate = (ms: number): DOMException => new DOMException(`No answer came within ${ms / 1000} s.`, 'TimeoutError')

/** Gives up on what can't be told to stop. What it still does then is of no consequence. */
export async function inTime<T>(requestMs: number, promise: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(tooLate(requestMs)), requestMs)
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
