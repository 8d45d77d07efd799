import { setTimeout as sleep } from 'node:timers/promises'

/** Milliseconds after which one request is given up. GitHub itself ends a request after 10 s. */
export const REQUEST_TIMEOUT_MS = 12_000

/** Milliseconds that may be spent, by all requests of one fact, on waiting to try again. */
const WAITING_BUDGET_MS = 15_000

/** Milliseconds before the second and the third try. */
const PAUSES_MS = [500, 2_000] as const

/** Says how long the server asks to wait before another try, in milliseconds; undefined: another try is of no use. */
export type WaitFor = (error: unknown, usualMs: number) => number | undefined

/** Tries a call up to three times, within the budget; the last error is thrown. */
export async function withPatience<T>(call: (signal: AbortSignal) => Promise<T>, waitFor: WaitFor): Promise<T> {
  let budget = WAITING_BUDGET_MS
  for (const pause of PAUSES_MS) {
    try {
      return await call(AbortSignal.timeout(REQUEST_TIMEOUT_MS))
    } catch (error) {
      const wait = waitFor(error, pause)
      if (wait === undefined || wait > budget) throw error
      budget -= wait
      await sleep(wait)
    }
  }
  return call(AbortSignal.timeout(REQUEST_TIMEOUT_MS))
}
